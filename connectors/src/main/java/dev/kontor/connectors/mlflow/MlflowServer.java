package dev.kontor.connectors.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kontor.models.registry.BadRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * What we ask of an MLflow server by its REST interface 2.0: versions, aliases and files, which its
 * Java client does not know or leaves to Python. No answer is waited for for good.
 */
final class MlflowServer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROXIED = "mlflow-artifacts:";
  private static final String FILES = "/api/2.0/mlflow-artifacts/artifacts";

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);
  private static final Duration TO_SEND_A_FILE = Duration.ofMinutes(2);

  private final String address;
  private final String authorization;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build();

  MlflowServer(MlflowAddress address) {
    this.address = address.text();
    this.authorization = address.authorization();
  }

  /**
   * A run of an experiment.
   *
   * @param artifacts where its files are, as MLflow names it
   * @param data its parameters and metrics; null if it was just begun
   */
  record Run(String id, String artifacts, JsonNode data) {}

  Run run(String id) {
    JsonNode run = get("runs/get", "run_id", id).path("run");
    return new Run(id, run.path("info").path("artifact_uri").asText(), run.path("data"));
  }

  /** If there is none of that name; it is marked as one of ours. */
  void createModel(String name, String mark) {
    HttpResponse<byte[]> answer =
        send("POST", api("registered-models/create"), bytes(Map.of("name", name)));
    if (answer.statusCode() >= 300 && !code(answer).equals("RESOURCE_ALREADY_EXISTS")) {
      throw bad(answer);
    }
    post("registered-models/set-tag", Map.of("name", name, "key", mark, "value", "model"));
  }

  JsonNode get(String path, String... query) {
    return json(send("GET", api(path, query), null));
  }

  JsonNode post(String path, Map<String, ?> body) {
    return json(send("POST", api(path), bytes(body)));
  }

  void delete(String path, Map<String, ?> body) {
    json(send("DELETE", api(path), bytes(body)));
  }

  void put(Run run, String name, byte[] bytes) {
    HttpResponse<byte[]> answer = send("PUT", artifact(run, name), bytes);
    if (answer.statusCode() >= 300) {
      throw bad(answer);
    }
  }

  byte[] file(Run run, String name) {
    HttpResponse<byte[]> answer = send("GET", artifact(run, name), null);
    if (answer.statusCode() == 404) {
      throw new BadRegistry(name + " is missing");
    }
    if (answer.statusCode() >= 300) {
      throw bad(answer);
    }
    return answer.body();
  }

  private String artifact(Run run, String name) {
    if (!run.artifacts().startsWith(PROXIED)) {
      throw new BadRegistry(
          address
              + ": keeps files at "
              + run.artifacts()
              + "; it must serve them itself (mlflow server --serve-artifacts)");
    }
    String path = URI.create(run.artifacts()).getPath();
    return address + FILES + path + "/" + name;
  }

  private String api(String path, String... query) {
    StringBuilder url = new StringBuilder(address).append("/api/2.0/mlflow/").append(path);
    for (int i = 0; i < query.length; i += 2) {
      url.append(i == 0 ? '?' : '&')
          .append(query[i])
          .append('=')
          .append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
    }
    return url.toString();
  }

  private HttpResponse<byte[]> send(String method, String url, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(url.contains(FILES) ? TO_SEND_A_FILE : TO_ANSWER)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (!method.equals("GET")) {
      request.header(
          "Content-Type", method.equals("PUT") ? "application/octet-stream" : "application/json");
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new BadRegistry(address + ": cannot be reached: " + Unreachable.why(e, TO_CONNECT), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadRegistry(address + ": was interrupted", e);
    }
  }

  private JsonNode json(HttpResponse<byte[]> answer) {
    if (answer.statusCode() >= 300) {
      throw bad(answer);
    }
    JsonNode tree = tree(answer);
    if (!tree.isObject()) {
      throw new BadRegistry(address + ": answers, but not as an MLflow server does");
    }
    return tree;
  }

  private static byte[] bytes(Map<String, ?> body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static String code(HttpResponse<byte[]> answer) {
    return tree(answer).path("error_code").asText("");
  }

  private BadRegistry bad(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    String message = tree(answer).path("message").asText("").replaceAll("\\s+", " ");
    if (status == 401 || status == 403) {
      message =
          "does not let us: HTTP "
              + status
              + "; MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN,"
              + " say who we are";
    }
    return new BadRegistry(
        address + ": " + (message.isEmpty() ? "answers with HTTP " + status : message));
  }
}
