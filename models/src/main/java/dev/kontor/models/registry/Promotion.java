package dev.kontor.models.registry;

import dev.kontor.models.ledger.ModelChange;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.watching.Alert;

/**
 * A control about a model, decided once for all who score: with the model itself, or with the
 * reason why the old one stays.
 *
 * @param time rows of bars that end later are scored by it, epoch milliseconds
 * @param sequence counts promotions from 1; of two at the same time the later one holds
 * @param change what the ledger says of it
 * @param pmml the version's file; null if it is refused
 * @param by who answers for it; null if it is refused
 * @param alarm what flat trees said otherwise than the reference, which answers then; mostly null
 * @param trained the distribution of its training rows, as the registry keeps it; null if it keeps
 *     none, or no limit of a watch needs it
 */
public record Promotion(
    long time,
    long sequence,
    ModelChange change,
    byte[] pmml,
    Serving.By by,
    String alarm,
    byte[] trained) {
  /** That it was decided, without the files. */
  public Promotion bare() {
    return new Promotion(time, sequence, change, null, null, null, null);
  }

  /** For those who watch and do not score. */
  public Promotion withoutModel() {
    return new Promotion(time, sequence, change, null, by, alarm, trained);
  }

  public String model() {
    return change.model();
  }

  public boolean isRefused() {
    return change.fault() != null;
  }

  /** Whether somebody ought to be told. */
  public boolean isAlarming() {
    return isRefused() || alarm != null;
  }

  /** For somebody who ought to be told. */
  public Alert alert() {
    String version = "version " + change.to();
    String text =
        isRefused()
            ? version + " is not in force, " + change.from() + " stays: " + change.fault()
            : version + " is served by the reference, a fault of Kontor's: " + alarm;
    return new Alert(
        time, model(), "", isRefused() ? "refused" : "trees", "", Double.NaN, Double.NaN, text);
  }

  public boolean isShadow() {
    return change.role().equals(Alias.SHADOW.word());
  }
}
