package dev.kontor.models.training;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Hold;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.ModelVersion;
import dev.kontor.models.registry.Submission;
import java.util.List;
import java.util.Map;

/**
 * A registry in which somebody else does something when a version is about to be registered.
 *
 * @param before what is done
 */
record Meddled(ModelRegistry registry, Meddler before) implements ModelRegistry {
  /** Somebody else. */
  @FunctionalInterface
  interface Meddler {
    void meddle() throws Exception;
  }

  @Override
  public int register(Submission submission) {
    meddle();
    return registry.register(submission);
  }

  @Override
  public void assign(String model, Map<Alias, Integer> seen, Map<Alias, Integer> after) {
    registry.assign(model, seen, after);
  }

  private void meddle() {
    try {
      before.meddle();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public List<String> models() {
    return registry.models();
  }

  @Override
  public List<ModelVersion> versions(String model) {
    return registry.versions(model);
  }

  @Override
  public byte[] file(String model, int version, String name) {
    return registry.file(model, version, name);
  }

  @Override
  public Map<Alias, Integer> aliases(String model) {
    return registry.aliases(model);
  }

  @Override
  public Hold hold(String model, String task) {
    return registry.hold(model, task);
  }
}
