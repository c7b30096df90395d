package dev.kontor.connectors.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.models.registry.BadRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.mlflow.api.proto.Service.Experiment;
import org.mlflow.api.proto.Service.RunStatus;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowClientException;

/**
 * What we ask of an MLflow server: runs by its Java client; versions, aliases and files, which that
 * client does not know or leaves to Python, by its REST interface 2.0.
 */
final class MlflowServer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROXIED = "mlflow-artifacts:";

  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  MlflowServer(String address) {
    this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /**
   * A run of an experiment.
   *
   * @param artifacts where its files are, as MLflow names it
   * @param data its parameters and metrics; null if it was just begun
   */
  record Run(String id, String artifacts, JsonNode data) {}

  Run startRun(String experiment) {
    try (MlflowClient client = new MlflowClient(address)) {
      Optional<Experiment> known = client.getExperimentByName(experiment);
      String id =
          known.isPresent() ? known.get().getExperimentId() : createExperiment(client, experiment);
      var run = client.createRun(id);
      return new Run(run.getRunId(), run.getArtifactUri(), null);
    } catch (MlflowClientException e) {
      throw bad(e);
    }
  }

  /** Somebody else may have been first. */
  private static String createExperiment(MlflowClient client, String name) {
    try {
      return client.createExperiment(name);
    } catch (MlflowClientException e) {
      return client.getExperimentByName(name).orElseThrow(() -> e).getExperimentId();
    }
  }

  void finish(Run run, Map<String, String> parameters, Map<String, Double> metrics) {
    try (MlflowClient client = new MlflowClient(address)) {
      parameters.forEach((name, value) -> client.logParam(run.id(), name, value));
      metrics.forEach((name, value) -> client.logMetric(run.id(), name, value));
      client.setTerminated(run.id(), RunStatus.FINISHED);
    } catch (MlflowClientException e) {
      throw bad(e);
    }
  }

  Run run(String id) {
    JsonNode run = get("runs/get", "run_id", id).path("run");
    return new Run(id, run.path("info").path("artifact_uri").asText(), run.path("data"));
  }

  /** If there is none of that name. */
  void createModel(String name) {
    HttpResponse<byte[]> answer =
        send("POST", api("registered-models/create"), bytes(Map.of("name", name)));
    if (answer.statusCode() >= 300 && !code(answer).equals("RESOURCE_ALREADY_EXISTS")) {
      throw bad(answer);
    }
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
    return address + "/api/2.0/mlflow-artifacts/artifacts" + path + "/" + name;
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

  /** With who we are, where MLflow's own variables say so, as its clients do. */
  private HttpResponse<byte[]> send(String method, String url, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofMinutes(2))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (!method.equals("GET")) {
      request.header(
          "Content-Type", method.equals("PUT") ? "application/octet-stream" : "application/json");
    }
    String token = System.getenv("MLFLOW_TRACKING_TOKEN");
    String user = System.getenv("MLFLOW_TRACKING_USERNAME");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    } else if (user != null) {
      String both = user + ":" + System.getenv().getOrDefault("MLFLOW_TRACKING_PASSWORD", "");
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new BadRegistry(address + ": cannot be reached: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadRegistry(address + ": was interrupted", e);
    }
  }

  private JsonNode json(HttpResponse<byte[]> answer) {
    if (answer.statusCode() >= 300) {
      throw bad(answer);
    }
    return tree(answer);
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
      return JSON.createObjectNode();
    }
  }

  private static String code(HttpResponse<byte[]> answer) {
    return tree(answer).path("error_code").asText("");
  }

  private BadRegistry bad(HttpResponse<byte[]> answer) {
    String message = tree(answer).path("message").asText("");
    return new BadRegistry(
        address
            + ": "
            + (message.isEmpty() ? "answers with HTTP " + answer.statusCode() : message));
  }

  private BadRegistry bad(MlflowClientException e) {
    return new BadRegistry(address + ": " + e.getMessage(), e);
  }
}
