package dev.kontor.models.registry;

import dev.kontor.models.ledger.ModelChange;

/**
 * A control about a model, decided once for all who score: with the model itself, or with the
 * reason why the old one stays.
 *
 * @param time rows of bars that end later are scored by it, epoch milliseconds
 * @param sequence counts promotions from 1; of two at the same time the later one holds
 * @param change what the ledger says of it
 * @param pmml the version's file; null if it is refused
 */
public record Promotion(long time, long sequence, ModelChange change, byte[] pmml) {
  public String model() {
    return change.model();
  }

  public boolean isRefused() {
    return change.fault() != null;
  }

  public boolean isShadow() {
    return change.role().equals(Alias.SHADOW.word());
  }
}
