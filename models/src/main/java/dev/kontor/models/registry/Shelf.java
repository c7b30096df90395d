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

  /**
   * The distribution of a version's training rows, as {@code models.watching} reads it; null if
   * none was registered.
   *
   * @throws RuntimeException as {@link #take}, and if it is not the one registered
   */
  default byte[] distribution(String model, int version) {
    return null;
  }
}
