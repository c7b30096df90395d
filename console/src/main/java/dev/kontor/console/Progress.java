package dev.kontor.console;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Says now and then how far a long run is, by the last bar it wrote. */
final class Progress implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Thread thread;

  Progress(Path directory) {
    thread =
        new Thread(
            () -> {
              try {
                for (int i = 1; ; i++) {
                  Thread.sleep(EVERY.toMillis());
                  System.err.println(
                      "running for " + i * EVERY.toSeconds() + " s" + lastBar(directory));
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "progress");
    thread.setDaemon(true);
    thread.start();
  }

  private static String lastBar(Path directory) {
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("bars.csv").toFile(), "r")) {
      long from = Math.max(0, file.length() - 400);
      byte[] tail = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(tail);
      String[] lines = new String(tail, StandardCharsets.UTF_8).split("\n");
      return lines.length < 3 ? "" : ", at " + lines[lines.length - 2].split(",")[0];
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
