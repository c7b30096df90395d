package dev.kontor.models.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file, which ends with its process, however that ends. Who comes second does not wait
 * and is told who is first: the file says so while it is held. It is never deleted, for whoever
 * opened a deleted file would hold a lock of its own.
 */
final class Lock implements Hold {
  /**
   * Who holds what in this process. A process must not even open a file that it has locked: closing
   * it again would end the lock.
   */
  private static final Map<Path, String> OURS = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private Lock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @param what is held, for people
   * @param task what it is held for, such as {@code promote}
   * @throws BadRegistry if another holds it
   * @throws IOException if the file cannot be written or its file system has no locks
   */
  static Lock take(Path file, String what, String task) throws IOException {
    Path key = file.getParent().toRealPath().resolve(file.getFileName());
    String who = who(task);
    String first = OURS.putIfAbsent(key, who);
    if (first != null) {
      throw held(what, first);
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        String other = Files.readString(key).strip();
        throw held(what, other.isEmpty() ? "another process" : other);
      }
      channel.truncate(0).write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
      return new Lock(key, channel);
    } catch (IOException | RuntimeException e) {
      end(key, channel);
      throw e;
    }
  }

  @Override
  public void close() {
    end(file, channel);
  }

  private static void end(Path key, FileChannel channel) {
    try (channel) {
      if (channel != null && channel.isOpen()) {
        channel.close();
      }
    } catch (IOException e) {
      // The lock ends with the process at the latest.
    } finally {
      OURS.remove(key);
    }
  }

  private static BadRegistry held(String what, String first) {
    return new BadRegistry(what + " is held by " + first + "; nothing was changed, try again then");
  }

  private static String who(String task) {
    return task
        + " (process "
        + ProcessHandle.current().pid()
        + " on "
        + host()
        + ", since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS)
        + ")";
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }
}
