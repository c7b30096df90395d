package dev.kontor.connectors.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files behind folders and patterns, and what is wrong with them before a job starts. */
public final class HistoryFiles {
  private HistoryFiles() {}

  /**
   * Looks at the first lines of every file.
   *
   * @return the files one by one, folders and patterns resolved
   * @throws MissingInput naming the path, if a file is not there, has no row or lacks a column
   */
  public static List<HistoryFile> check(List<HistoryFile> files) {
    List<HistoryFile> found = new ArrayList<>();
    for (HistoryFile file : files) {
      List<HistoryFile> each = resolve(file);
      boolean hasRow = false;
      for (HistoryFile one : each) {
        hasRow |= hasRow(one);
      }
      if (!hasRow) {
        throw new MissingInput(file.path() + " is empty: there is no row in it");
      }
      found.addAll(each);
    }
    return List.copyOf(found);
  }

  /**
   * What the rows of a file are, by its first line; of a folder or pattern, by its first file.
   *
   * @throws MissingInput if it is not there or its columns are those of nothing known
   */
  public static Kind kindOf(String path) {
    HistoryFile first = resolve(HistoryFile.trades(path)).get(0);
    try (NumberedLines lines = new NumberedLines(first.path())) {
      String line = lines.next();
      if (line == null) {
        throw new MissingInput(path + " is empty: there is no row in it");
      }
      for (Kind kind : List.of(Kind.BARS, Kind.TRADES, Kind.QUOTES)) {
        if (Columns.areThere(kind, line)) {
          return kind;
        }
      }
      throw new MissingInput(
          path
              + " has the columns neither of bars (time, open, high, low, close), of trades (time,"
              + " price, amount) nor of quotes (time, bid, ask); its first line is "
              + line);
    } catch (IOException e) {
      throw new MissingInput(first.path() + " cannot be read: " + e);
    }
  }

  /** The files behind one entry, by name. */
  static List<HistoryFile> resolve(HistoryFile file) {
    if (new InputFile(file.path()).exists()) {
      return List.of(file);
    }
    if (file.path().startsWith(InputFile.CLASSPATH)) {
      throw new MissingInput(file.path() + " is not on the class path");
    }
    try {
      List<HistoryFile> found = find(file.path()).stream().map(file::withPath).toList();
      if (found.isEmpty()) {
        throw new MissingInput("no *.csv or *.csv.gz found at " + file.path());
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new MissingInput(file.path() + " cannot be read: " + e);
    }
  }

  /**
   * Whose history a file, a folder or a pattern holds; nothing if a column says so row by row.
   *
   * @throws MissingInput if there is none
   */
  public static List<String> instruments(HistoryFile file) {
    List<String> instruments = new ArrayList<>();
    for (HistoryFile one : resolve(file)) {
      try (NumberedLines lines = new NumberedLines(one.path())) {
        String first = lines.next();
        if (first != null && one.mixesInstruments(Columns.of(one, first))) {
          return List.of();
        }
      } catch (IOException e) {
        throw new MissingInput(one.path() + " cannot be read: " + e);
      }
      instruments.add(one.onlyInstrument());
    }
    return instruments;
  }

  private static List<String> find(String path) throws IOException {
    if (Files.isDirectory(Path.of(path))) {
      return walk(Path.of(path), Integer.MAX_VALUE, HistoryFiles::isCsv);
    }
    int wildcard = path.replace('?', '*').replace('[', '*').replace('{', '*').indexOf('*');
    if (wildcard < 0) {
      throw new MissingInput(path + " does not exist");
    }
    int folder = path.lastIndexOf('/', wildcard);
    Path root = Path.of(folder < 0 ? "" : path.substring(0, folder + 1));
    if (!Files.isDirectory(root)) {
      throw new MissingInput(path + " does not exist: there is no folder " + root);
    }
    int folders = (int) path.substring(wildcard).chars().filter(c -> c == '/').count();
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path);
    return walk(root, path.contains("**") ? Integer.MAX_VALUE : folders + 1, matcher);
  }

  private static List<String> walk(Path root, int depth, PathMatcher wanted) throws IOException {
    try (Stream<Path> paths = Files.walk(root, depth, FileVisitOption.FOLLOW_LINKS)) {
      return paths
          .filter(path -> Files.isRegularFile(path) && wanted.matches(path))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private static boolean isCsv(Path path) {
    return path.toString().endsWith(".csv") || path.toString().endsWith(".csv.gz");
  }

  private static boolean hasRow(HistoryFile file) {
    try (NumberedLines lines = new NumberedLines(file.path())) {
      String first = lines.next();
      if (first == null) {
        return false;
      }
      return !Columns.of(file, first).header() || lines.next() != null;
    } catch (IOException e) {
      throw new MissingInput(file.path() + " cannot be read: " + e);
    }
  }
}
