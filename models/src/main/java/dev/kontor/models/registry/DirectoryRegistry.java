package dev.kontor.models.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A registry in a folder: {@code MODEL/3/model.pmml} and its fellows, with their {@code
 * SHA256SUMS}, and {@code MODEL/aliases.json}. A version is written beside its place and moved
 * there in one step, so whoever looks sees all of it or nothing; a number is never given twice.
 */
public final class DirectoryRegistry implements ModelRegistry {
  private static final String ALIASES = "aliases.json";
  private static final String PARAMETERS = "parameters.json";
  private static final String METRICS = "metrics.json";

  private final Path folder;

  public DirectoryRegistry(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<String> models() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return names(folder).stream()
        .filter(name -> Files.isDirectory(folder.resolve(name)) && !name.startsWith("."))
        .sorted()
        .toList();
  }

  @Override
  public List<ModelVersion> versions(String model) {
    Map<Alias, Integer> aliases = aliases(model);
    return numbers(model).stream().map(number -> read(model, number, aliases)).toList();
  }

  @Override
  public int register(Submission submission) {
    TreeMap<String, byte[]> files = new TreeMap<>(submission.files());
    files.put(PARAMETERS, Json.bytes(submission.parameters()));
    files.put(METRICS, Json.bytes(submission.metrics()));
    String sums = Checksums.text(files);
    files.put(Checksums.FILE, sums.getBytes(StandardCharsets.UTF_8));
    Path home = folder.resolve(submission.model());
    try {
      Files.createDirectories(home);
      Path written = Files.createTempDirectory(home, ".new-");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(written.resolve(file.getKey()), file.getValue());
      }
      return place(written, home, submission.model());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever else took the number first keeps it. */
  private int place(Path written, Path home, String model) throws IOException {
    List<Integer> numbers = numbers(model);
    int number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    while (true) {
      try {
        Files.move(written, home.resolve("" + number), StandardCopyOption.ATOMIC_MOVE);
        sync(home);
        return number;
      } catch (AtomicMoveNotSupportedException e) {
        throw e;
      } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
        number++;
      } catch (FileSystemException e) {
        if (!Files.exists(home.resolve("" + number))) {
          throw e;
        }
        number++;
      }
    }
  }

  @Override
  public byte[] file(String model, int version, String name) {
    Path home = home(model, version);
    Map<String, String> sums = sums(home);
    if (!sums.containsKey(name)) {
      throw new BadRegistry(place(model, version) + "there is no " + name);
    }
    String fault = fault(home, name, sums.get(name));
    if (fault != null) {
      throw new BadRegistry(place(model, version) + fault);
    }
    return bytes(home.resolve(name));
  }

  @Override
  public Map<Alias, Integer> aliases(String model) {
    Path file = home(model).resolve(ALIASES);
    return Files.isRegularFile(file)
        ? Json.aliases(bytes(file), "model " + model + ": " + ALIASES)
        : new EnumMap<>(Alias.class);
  }

  @Override
  public void assign(String model, Map<Alias, Integer> aliases) {
    aliases.values().forEach(number -> home(model, number));
    Path home = home(model);
    try {
      Path written = Files.createTempFile(home, ".new-", ".json");
      write(written, Json.bytes(Json.words(aliases)));
      Files.move(written, home.resolve(ALIASES), StandardCopyOption.ATOMIC_MOVE);
      sync(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelVersion read(String model, int number, Map<Alias, Integer> aliases) {
    Set<Alias> own = new HashSet<>();
    aliases.forEach(
        (alias, version) -> {
          if (version == number) {
            own.add(alias);
          }
        });
    Path home = home(model, number);
    Map<String, String> sums = Map.of();
    Map<String, String> parameters = Map.of();
    Map<String, Double> metrics = Map.of();
    String fault = null;
    try {
      sums = sums(home);
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        fault = fault == null ? fault(home, sum.getKey(), sum.getValue()) : fault;
      }
      if (fault == null) {
        parameters = Json.texts(bytes(home.resolve(PARAMETERS)));
        metrics = Json.numbers(bytes(home.resolve(METRICS)));
      }
    } catch (BadRegistry e) {
      fault = e.getMessage();
    }
    return new ModelVersion(model, number, own, sums, parameters, metrics, fault);
  }

  private static Map<String, String> sums(Path home) {
    if (!Files.isRegularFile(home.resolve(Checksums.FILE))) {
      throw new BadRegistry(Checksums.FILE + " is missing");
    }
    return Checksums.read(bytes(home.resolve(Checksums.FILE)));
  }

  /** Null if the file is the one that was registered. */
  private static String fault(Path home, String name, String sha256) {
    if (!Files.isRegularFile(home.resolve(name))) {
      return name + " is missing";
    }
    String found = Checksums.of(bytes(home.resolve(name)));
    return found.equals(sha256)
        ? null
        : name + " is not the one registered: its SHA-256 is " + found + ", was " + sha256;
  }

  private Path home(String model) {
    Submission.checkName(model);
    Path home = folder.resolve(model);
    if (!Files.isDirectory(home)) {
      throw new BadRegistry("model " + model + ": " + folder + " does not have it");
    }
    return home;
  }

  private Path home(String model, int version) {
    Path home = home(model).resolve("" + version);
    if (!Files.isDirectory(home)) {
      throw new BadRegistry("model " + model + ": there is no version " + version);
    }
    return home;
  }

  private List<Integer> numbers(String model) {
    return names(home(model)).stream()
        .filter(name -> name.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }

  private static String place(String model, int version) {
    return "model " + model + ", version " + version + ": ";
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    sync(file);
  }

  /** So that what was said to be there is there after a power cut, where the system can. */
  private static void sync(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // A folder cannot be opened everywhere; the move itself is still in one step.
    }
  }
}
