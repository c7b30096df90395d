package dev.kontor.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The notebooks with an environment of their own: where {@code -Dkontor.notebooks} says, or made
 * once in {@code target/notebooks} as a user makes it.
 */
final class Notebooks {
  static final Path FOLDER = Path.of("..", "notebooks").toAbsolutePath().normalize();

  private static final Path ENVIRONMENT =
      Path.of(System.getProperty("kontor.notebooks", "target/notebooks")).toAbsolutePath();

  /** Says that an environment cannot be made here, and why: see the script. */
  private static final int CANNOT = 3;

  private static final int PATIENCE_MINUTES = 10;

  private static final int NOT_IN_TIME = -1;

  /** How a program ended, and all that it said. */
  record Ended(int exit, String said) {
    String lastLine() {
      List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  private Notebooks() {}

  /**
   * Null if notebooks can be executed.
   *
   * @throws IllegalStateException if there is all that is needed and it fails nevertheless
   */
  static String whyNot() throws Exception {
    if (System.getProperty("kontor.notebooks") != null) {
      return null;
    }
    Ended made;
    try {
      made = run(List.of(FOLDER.resolve("environment").toString(), "" + ENVIRONMENT), Map.of());
    } catch (IOException e) {
      return "the notebooks are not executed: " + e.getMessage();
    }
    if (made.exit() == NOT_IN_TIME) {
      return "the notebooks are not executed: pip took longer than "
          + PATIENCE_MINUTES
          + " minutes";
    }
    if (made.exit() == CANNOT) {
      return "the notebooks are not executed: " + made.lastLine();
    }
    if (made.exit() != 0) {
      throw new IllegalStateException(made.said());
    }
    return null;
  }

  /**
   * From start to end.
   *
   * @param settings the notebook's, by the names of the environment
   */
  static Ended execute(String notebook, Map<String, String> settings) throws Exception {
    return run(
        List.of(program("jupyter"), "execute", FOLDER.resolve(notebook + ".ipynb").toString()),
        settings);
  }

  static Ended python(String code) throws Exception {
    return run(List.of(program("python"), "-c", code), Map.of());
  }

  private static String program(String name) {
    return ENVIRONMENT.resolve("bin").resolve(name).toString();
  }

  private static Ended run(List<String> command, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("kontor-notebooks", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.putAll(settings);
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    // The converter to PMML is a Java program, the kernel writes a profile.
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    environment.merge("PATH", java, (path, first) -> first + File.pathSeparator + path);
    environment.put("IPYTHONDIR", ENVIRONMENT + "-profile");
    Process process = builder.start();
    try {
      boolean over = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      return new Ended(over ? process.exitValue() : NOT_IN_TIME, Files.readString(log));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.deleteIfExists(log);
    }
  }
}
