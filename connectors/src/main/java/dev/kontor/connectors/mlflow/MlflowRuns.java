package dev.kontor.connectors.mlflow;

import dev.kontor.models.registry.BadRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.mlflow.api.proto.Service.Experiment;
import org.mlflow.api.proto.Service.RunStatus;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowClientException;

/** Runs on an MLflow server, by its Java client. */
final class MlflowRuns {
  /** The client itself would wait for good. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final MlflowAddress address;

  MlflowRuns(MlflowAddress address) {
    this.address = address;
  }

  MlflowServer.Run start(String experiment) {
    return within(
        client -> {
          String known = known(client, experiment);
          String id = known != null ? known : create(client, experiment);
          var run = client.createRun(id);
          return new MlflowServer.Run(run.getRunId(), run.getArtifactUri(), null);
        });
  }

  /** By a search: asked for by its name, one that is not there would be asked for thrice. */
  private static String known(MlflowClient client, String experiment) {
    return client.searchExperiments("name = '" + experiment + "'").getItems().stream()
        .findFirst()
        .map(Experiment::getExperimentId)
        .orElse(null);
  }

  /** Somebody else may have been first. */
  private static String create(MlflowClient client, String experiment) {
    try {
      return client.createExperiment(experiment);
    } catch (MlflowClientException e) {
      String known = known(client, experiment);
      if (known == null) {
        throw e;
      }
      return known;
    }
  }

  void finish(MlflowServer.Run run, Map<String, String> parameters, Map<String, Double> metrics) {
    within(
        client -> {
          parameters.forEach((name, value) -> client.logParam(run.id(), name, value));
          metrics.forEach((name, value) -> client.logMetric(run.id(), name, value));
          client.setTerminated(run.id(), RunStatus.FINISHED);
          return run;
        });
  }

  private <T> T within(Function<MlflowClient, T> work) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread one = new Thread(task, "mlflow");
              one.setDaemon(true);
              return one;
            });
    try (MlflowClient client = new MlflowClient(address.credentials())) {
      Future<T> result = thread.submit(() -> work.apply(client));
      return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw bad("" + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw bad("did not answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw bad("was interrupted", e);
    } finally {
      thread.shutdownNow();
    }
  }

  private BadRegistry bad(String message, Exception e) {
    return new BadRegistry(address.text() + ": " + message.replaceAll("\\s+", " "), e);
  }
}
