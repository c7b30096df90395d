package dev.kontor.connectors.mlflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kontor.models.registry.BadRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that are none, or do not let us. */
class MlflowSilenceTest {
  private HttpServer other;
  private int status;
  private String answer;

  @BeforeEach
  void start() throws IOException {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    other.start();
  }

  @AfterEach
  void stop() {
    other.stop(0);
  }

  private void says(int code, String text, String expected) {
    status = code;
    answer = text;
    String address = "http://127.0.0.1:" + other.getAddress().getPort();
    assertThatThrownBy(() -> new MlflowRegistry(address).hold("forest", "a test"))
        .isInstanceOf(BadRegistry.class)
        .hasMessageStartingWith(address + ": " + expected)
        .hasMessageNotContaining("\n");
  }

  @Test
  void whatIsSaidIsOneLine() {
    says(200, "<html>\nHello", "answers, but not as an MLflow server does");
    says(404, "<html>\nnot here", "answers with HTTP 404");
    says(401, "You are not\nauthenticated", "does not let us: HTTP 401; MLFLOW_TRACKING_USERNAME");
    says(500, "{\"message\": \"a\\nb\"}", "a b");
  }

  /** It knows a version, and hangs up when asked for its run. */
  @Test
  void aServerThatGoesAwayHalfwayIsNoBrokenVersion() {
    other.createContext("/api/2.0/mlflow/runs/get", HttpExchange::close);
    status = 200;
    answer = "{\"model_versions\": [{\"version\": \"1\", \"run_id\": \"a\"}]}";
    String address = "http://127.0.0.1:" + other.getAddress().getPort();
    assertThatThrownBy(() -> new MlflowRegistry(address).versions("forest"))
        .isInstanceOf(BadRegistry.class)
        .hasMessageStartingWith(address + ": cannot be reached: ");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new MlflowRegistry("http://127.0.0.1:1").hold("forest", "a test"))
        .isInstanceOf(BadRegistry.class)
        .hasMessage("http://127.0.0.1:1: cannot be reached: connection refused");
    assertThatThrownBy(() -> new MlflowRegistry("http://nowhere.invalid").models())
        .isInstanceOf(BadRegistry.class)
        .hasMessageStartingWith("http://nowhere.invalid: cannot be reached: there is no such host");
  }
}
