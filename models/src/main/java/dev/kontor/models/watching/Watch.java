package dev.kontor.models.watching;

import dev.kontor.models.bars.Splits;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Watches a model on one instrument's rows, one after the other. Nothing is measured before the
 * window is full; a limit that is passed is told once, and once more when it is kept again.
 */
public final class Watch {
  private final String model;
  private final WatchSettings settings;
  private final int inputs;
  private final List<Measure> measures;

  /**
   * @param inputs the names of the model's inputs, in the order of the values
   * @param trained what it was trained on; null if no limit needs it
   */
  public Watch(
      String model, WatchSettings settings, String[] inputs, TrainingDistribution trained) {
    this.model = model;
    this.settings = settings;
    this.inputs = inputs.length;
    this.measures = Measure.all(settings, inputs, trained);
  }

  /** The memory to go on with: a fresh one if there is none, or it was of other settings. */
  public WatchMemory memory(WatchMemory before) {
    return before != null && before.fits(settings, inputs, measures.size())
        ? before
        : WatchMemory.fresh(settings, inputs, measures.size());
  }

  /**
   * The memory to go on with, of rows that one version scored. Another begins anew, and what its
   * predecessor was held for is over.
   *
   * @param was the version of the rows before
   * @param version of the next row, 0 if it has no number
   */
  public WatchMemory memory(
      WatchMemory before,
      int was,
      int version,
      long time,
      String instrument,
      Consumer<Alert> alerts) {
    boolean other = before != null && was != version;
    if (other && before.held) {
      String now = version == 0 ? "another version" : "version " + version;
      alerts.accept(
          hold(time, instrument, false, now + " is in force and watched anew: its score is back"));
    }
    WatchMemory memory = memory(other ? null : before);
    memory.version = version;
    return memory;
  }

  /**
   * Takes the next row.
   *
   * @param time the end of its bar
   * @param splits of the instrument, those that are told at their time
   * @param score as the model said it
   * @return the score to be used: {@code NaN} while the model is held
   */
  public double step(
      WatchMemory memory,
      long time,
      String instrument,
      Splits splits,
      long closeE8,
      double[] values,
      double score,
      Consumer<Alert> alerts) {
    Closes.tell(memory.closes, splits, memory.time, time);
    memory.time = time;
    learn(memory, closeE8, score);
    int place = (int) (memory.rows % settings.window());
    System.arraycopy(values, 0, memory.inputs, place * inputs, inputs);
    memory.scores[place] = score;
    memory.rows++;
    if (memory.rows >= settings.window() && memory.rows % settings.every() == 0) {
      look(memory, time, instrument, alerts);
    }
    return memory.held ? Double.NaN : score;
  }

  /** Joins the score of some bars ago with what came of it. */
  private void learn(WatchMemory memory, long closeE8, double score) {
    int horizon = memory.open.length;
    if (horizon == 0) {
      return;
    }
    int place = (int) (memory.rows % horizon);
    if (memory.rows >= horizon && Double.isFinite(memory.open[place])) {
      int known = (int) (memory.outcomes % settings.window());
      memory.said[known] = memory.open[place];
      memory.came[known] = settings.outcome().of(memory.closes[place], closeE8);
      memory.outcomes++;
    }
    memory.open[place] = score;
    memory.closes[place] = closeE8;
  }

  private void look(WatchMemory memory, long time, String instrument, Consumer<Alert> alerts) {
    boolean any = false;
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      if (measure.outcomes() && memory.outcomes < settings.window()) {
        continue;
      }
      double value = measure.of().applyAsDouble(memory);
      boolean beyond = measure.isBeyond(value);
      if (beyond != memory.beyond[i]) {
        alerts.accept(alert(time, instrument, measure, value, beyond));
      }
      memory.beyond[i] = beyond;
      any |= beyond;
    }
    boolean held = any && settings.then() == WatchSettings.Then.HOLD;
    if (held != memory.held) {
      memory.held = held;
      alerts.accept(
          hold(
              time,
              instrument,
              held,
              held ? "its score is absent until all is within the limits" : "its score is back"));
    }
  }

  private Alert hold(long time, String instrument, boolean held, String text) {
    return new Alert(
        time, model, instrument, held ? "hold" : "release", "", Double.NaN, Double.NaN, text);
  }

  private Alert alert(long time, String instrument, Measure measure, double value, boolean beyond) {
    String name =
        measure.subject().isEmpty() ? measure.what() : measure.what() + " of " + measure.subject();
    return new Alert(
        time,
        model,
        instrument,
        measure.what(),
        measure.subject(),
        value,
        measure.limit(),
        String.format(
            Locale.ROOT,
            "%s is %.4f, %s %s over the last %d",
            name,
            value,
            beyond ? (measure.least() ? "below" : "above") : "within",
            measure.limit(),
            settings.window()));
  }
}
