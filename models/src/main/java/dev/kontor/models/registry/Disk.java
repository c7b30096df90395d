package dev.kontor.models.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a registry's folder is read and written. Whatever appears there appears whole, in one step,
 * and is there after a power cut, where the system can. What goes wrong is a {@link BadRegistry}.
 */
final class Disk {
  /** What is being written has such a name; nobody reads it. */
  private static final String BEGUN = ".new-";

  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path root;

  Disk(Path root) {
    this.root = root;
  }

  void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  Lock lock(Path file, String what, String task) {
    make(file.getParent());
    try {
      return Lock.take(file, what, task);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Writes files into a folder of their own, which has no place yet. */
  Path begin(Path home, Map<String, byte[]> files) {
    sweep(home);
    try {
      Path begun = Files.createDirectory(name(home));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(begun.resolve(file.getKey()), file.getValue());
      }
      sync(begun);
      return begun;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Gives what was begun its place; false if that is taken. */
  boolean place(Path begun, Path to) {
    try {
      Files.move(begun, to, StandardCopyOption.ATOMIC_MOVE);
      sync(to.getParent());
      sync(root);
      return true;
    } catch (AtomicMoveNotSupportedException e) {
      throw unwritable(e);
    } catch (IOException e) {
      if (Files.exists(to)) {
        return false;
      }
      throw unwritable(e);
    }
  }

  /** One file in the place of another. */
  void replace(Path file, byte[] bytes) {
    try {
      Path begun = name(file.getParent());
      write(begun, bytes);
      Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
      sync(file.getParent());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw bad("cannot be read", e);
    }
  }

  byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw bad("cannot be read", e);
    }
  }

  /** Not a temporary file of Java's, which nobody else may read. */
  private static Path name(Path home) {
    return home.resolve(BEGUN + UUID.randomUUID());
  }

  /** What those left who were killed long ago. */
  private static void sweep(Path home) {
    Instant before = Instant.now().minus(ABANDONED);
    try (Stream<Path> files = Files.list(home)) {
      for (Path old :
          files.filter(file -> file.getFileName().toString().startsWith(BEGUN)).toList()) {
        if (Files.getLastModifiedTime(old).toInstant().isBefore(before)) {
          delete(old);
        }
      }
    } catch (IOException e) {
      // It is in nobody's way.
    }
  }

  private static void delete(Path old) throws IOException {
    try (Stream<Path> all = Files.walk(old)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // A folder cannot be opened everywhere; the move itself is still in one step.
    }
  }

  private BadRegistry unwritable(IOException e) {
    return bad("cannot be written", e);
  }

  private BadRegistry bad(String what, IOException e) {
    return new BadRegistry("registry " + root + " " + what + ": " + why(e), e);
  }

  private static String why(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file";
    }
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is a file, must be a folder";
    }
    if (e instanceof FileSystemException other && other.getReason() != null) {
      return other.getFile() + ": " + other.getReason();
    }
    return e.getMessage();
  }
}
