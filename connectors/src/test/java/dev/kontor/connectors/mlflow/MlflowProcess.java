package dev.kontor.connectors.mlflow;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An MLflow server of our own. It is taken from where {@code -Dkontor.mlflow} says, from the path,
 * or installed once into {@code connectors/target/mlflow} from the package index that pip knows.
 */
public final class MlflowProcess implements AutoCloseable {
  private static final Path ENVIRONMENT =
      Path.of("..", "connectors", "target", "mlflow").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final int port;

  private MlflowProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Null if there is a server to start. */
  public static String whyNot() throws Exception {
    if (works(program())) {
      return null;
    }
    if (!works("python3")) {
      return "MLflow is not tested: there is no python3";
    }
    boolean made =
        run(10, "python3", "-m", "venv", ENVIRONMENT.toString())
            && run(10, ENVIRONMENT.resolve("bin/pip").toString(), "install", "-q", "mlflow");
    return made && works(program())
        ? null
        : "MLflow is not tested: pip cannot install it here (connectors/target/mlflow)";
  }

  public static MlflowProcess start(Path folder) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    List<String> command =
        List.of(
            program(),
            "server",
            "--host",
            "127.0.0.1",
            "--port",
            "" + port,
            "--workers",
            "1",
            "--backend-store-uri",
            "sqlite:///" + folder.resolve("mlflow.sqlite"),
            "--artifacts-destination",
            folder.resolve("artifacts").toString());
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    MlflowProcess server = new MlflowProcess(process, port);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!server.answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        server.close();
        throw new IllegalStateException(
            "MLflow did not start: " + Files.readString(folder.resolve("server.log")));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return server;
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  private boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address() + "/health").toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(10_000);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static String program() {
    String given = System.getProperty("kontor.mlflow");
    if (given != null) {
      return given;
    }
    Path own = ENVIRONMENT.resolve("bin/mlflow");
    return Files.isExecutable(own) ? own.toString() : "mlflow";
  }

  private static boolean works(String program) throws InterruptedException {
    try {
      return run(2, program, "--version");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean run(int minutes, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  /** Its workers too. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
