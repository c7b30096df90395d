package dev.kontor.connectors.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.Checksums;
import dev.kontor.models.registry.Hold;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.ModelVersion;
import dev.kontor.models.registry.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A registry on an MLflow server that serves artifacts itself. Each version is a run of the
 * experiment {@code kontor/MODEL}, with its parameters, metrics and files, registered as a version
 * of the model of that name; aliases are MLflow's own.
 */
public final class MlflowRegistry implements ModelRegistry {
  /** The tag of a registered model that is one of ours; a server may have others. */
  private static final String MARK = "kontor";

  private final MlflowServer server;
  private final MlflowRuns runs;
  private final MlflowAliases aliases;

  /**
   * @param address of the server, such as {@code http://localhost:5000}
   */
  public MlflowRegistry(String address) {
    MlflowAddress place = MlflowAddress.of(address);
    this.server = new MlflowServer(place);
    this.runs = new MlflowRuns(place);
    this.aliases = new MlflowAliases(server);
  }

  @Override
  public List<String> models() {
    List<String> names = new ArrayList<>();
    String page = "";
    do {
      JsonNode found =
          server.get("registered-models/search", "max_results", "100", "page_token", page);
      for (JsonNode model : found.path("registered_models")) {
        for (JsonNode tag : model.path("tags")) {
          if (MARK.equals(tag.path("key").asText())) {
            names.add(model.path("name").asText());
          }
        }
      }
      page = found.path("next_page_token").asText("");
    } while (!page.isEmpty());
    names.sort(null);
    return names;
  }

  @Override
  public List<ModelVersion> versions(String model) {
    Map<Alias, Integer> named = aliases(model);
    List<ModelVersion> versions = new ArrayList<>();
    String page = "";
    do {
      JsonNode found =
          server.get(
              "model-versions/search",
              "filter",
              "name='" + model + "'",
              "max_results",
              "100",
              "page_token",
              page);
      found.path("model_versions").forEach(one -> versions.add(read(model, one, named)));
      page = found.path("next_page_token").asText("");
    } while (!page.isEmpty());
    versions.sort(Comparator.comparingInt(ModelVersion::number));
    return versions;
  }

  /** Asked for alone: no other version's files are fetched. */
  @Override
  public ModelVersion version(String model, int number) {
    Map<Alias, Integer> named = aliases(model);
    return read(model, found(model, number), named);
  }

  @Override
  public int register(Submission submission) {
    MlflowServer.Run run = runs.start("kontor/" + submission.model());
    TreeMap<String, byte[]> files = new TreeMap<>(submission.files());
    files.put(Checksums.FILE, Checksums.text(files).getBytes(StandardCharsets.UTF_8));
    files.forEach((name, bytes) -> server.put(run, name, bytes));
    runs.finish(run, submission.parameters(), submission.metrics());
    server.createModel(submission.model(), MARK);
    return server
        .post(
            "model-versions/create",
            Map.of("name", submission.model(), "source", run.artifacts(), "run_id", run.id()))
        .path("model_version")
        .path("version")
        .asInt();
  }

  @Override
  public byte[] file(String model, int version, String name) {
    MlflowServer.Run run = run(model, version);
    String sum = Checksums.read(server.file(run, Checksums.FILE)).get(name);
    if (sum == null) {
      throw new BadRegistry("model " + model + ", version " + version + ": there is no " + name);
    }
    byte[] bytes = server.file(run, name);
    if (!Checksums.of(bytes).equals(sum)) {
      throw new BadRegistry(
          "model " + model + ", version " + version + ": " + fault(name, bytes, sum));
    }
    return bytes;
  }

  @Override
  public Map<Alias, Integer> aliases(String model) {
    return aliases.read(model);
  }

  @Override
  public void assign(String model, Map<Alias, Integer> before, Map<Alias, Integer> after) {
    aliases.assign(model, before, after);
  }

  /** MLflow has no locks; but whether it answers is known before anything is trained. */
  @Override
  public Hold hold(String model, String task) {
    Submission.checkName(model);
    server.get("registered-models/search", "max_results", "1");
    return () -> {};
  }

  private ModelVersion read(String model, JsonNode version, Map<Alias, Integer> all) {
    int number = version.path("version").asInt();
    Set<Alias> own = new HashSet<>();
    all.forEach(
        (alias, named) -> {
          if (named == number) {
            own.add(alias);
          }
        });
    Map<String, String> sums = Map.of();
    Map<String, String> parameters = new TreeMap<>();
    Map<String, Double> metrics = new TreeMap<>();
    String fault = null;
    try {
      MlflowServer.Run run = server.run(version.path("run_id").asText());
      run.data()
          .path("params")
          .forEach(each -> parameters.put(each.path("key").asText(), each.path("value").asText()));
      run.data()
          .path("metrics")
          .forEach(each -> metrics.put(each.path("key").asText(), each.path("value").asDouble()));
      sums = Checksums.read(server.file(run, Checksums.FILE));
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        byte[] bytes = server.file(run, sum.getKey());
        if (fault == null && !Checksums.of(bytes).equals(sum.getValue())) {
          fault = fault(sum.getKey(), bytes, sum.getValue());
        }
      }
    } catch (BadRegistry e) {
      if (e.getCause() instanceof IOException) {
        throw e; // it is the server that is away, no version that is broken
      }
      fault = e.getMessage();
    }
    return new ModelVersion(model, number, own, sums, parameters, metrics, fault);
  }

  private MlflowServer.Run run(String model, int version) {
    return server.run(found(model, version).path("run_id").asText());
  }

  private JsonNode found(String model, int version) {
    try {
      return server
          .get("model-versions/get", "name", model, "version", "" + version)
          .path("model_version");
    } catch (BadRegistry e) {
      throw new BadRegistry("model " + model + ", version " + version + ": " + e.getMessage(), e);
    }
  }

  private static String fault(String name, byte[] bytes, String sha256) {
    return name
        + " is not the one registered: its SHA-256 is "
        + Checksums.of(bytes)
        + ", was "
        + sha256;
  }
}
