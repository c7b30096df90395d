package dev.kontor.models.registry;

import dev.kontor.models.predict.ModelFile;
import java.io.Serializable;

/** Where a running job takes versions from; travels to where it is asked. */
@FunctionalInterface
public interface Shelf extends Serializable {
  /**
   * A version of a model, by the name that its score has in the strategy.
   *
   * @throws RuntimeException if it cannot be had, with a message for people
   */
  ModelFile take(String model, int version);
}
