package dev.kontor.models.predict;

import dev.kontor.models.bars.Splits;
import dev.kontor.models.watching.Calibration;
import dev.kontor.models.watching.Closes;
import java.util.Arrays;

/**
 * Follows, of an ensemble's members, the one that was best of late: on one instrument's rows, one
 * after the other. What a member said is held against what came as soon as that is known, so many
 * bars later; a row is scored by what was known at its own close, and by nothing later. Members
 * with fewer known outcomes than the window are not followed yet; of equals the one named first is.
 */
public final class Following {
  private final Ensemble ensemble;
  private final BestRecentSettings settings;

  public Following(Ensemble ensemble, BestRecentSettings settings) {
    this.ensemble = ensemble;
    this.settings = settings;
  }

  public String name() {
    return ensemble.name();
  }

  /** The memory to go on with: a fresh one if there is none, or it was of other settings. */
  public FollowingMemory memory(FollowingMemory before) {
    int members = ensemble.places().length;
    int horizon = settings.outcome().bars();
    return before != null && before.fits(members, horizon, settings.window())
        ? before
        : FollowingMemory.fresh(members, horizon, settings.window());
  }

  /**
   * Takes the next row.
   *
   * @param time the end of its bar
   * @param splits of the instrument, those that are told at their time
   * @param closeE8 of its bar
   * @param row with the members' scores
   * @return the score of the member that is followed; {@code NaN} without a quorum, or if none that
   *     has a score can be followed yet
   */
  public double step(FollowingMemory memory, long time, Splits splits, long closeE8, double[] row) {
    Closes.tell(memory.closes, splits, memory.time, time);
    memory.time = time;
    learn(memory, closeE8, row);
    int best = -1;
    int present = 0;
    double least = Double.NaN;
    for (int i = 0; i < ensemble.places().length; i++) {
      if (Double.isNaN(row[ensemble.places()[i]])) {
        continue;
      }
      present++;
      if (memory.known[i] >= settings.window()) {
        double loss = loss(memory, i);
        if (best < 0 || loss < least) {
          best = i;
          least = loss;
        }
      }
    }
    return best < 0 || present < ensemble.quorum() ? Double.NaN : row[ensemble.places()[best]];
  }

  /** Joins the scores of some bars ago with what came of them, and keeps those of this bar. */
  private void learn(FollowingMemory memory, long closeE8, double[] row) {
    int members = ensemble.places().length;
    int horizon = settings.outcome().bars();
    int place = (int) (memory.rows % horizon);
    boolean due = memory.rows >= horizon;
    double came = due ? settings.outcome().of(memory.closes[place], closeE8) : Double.NaN;
    for (int i = 0; i < members; i++) {
      double said = memory.open[place * members + i];
      if (due && Double.isFinite(said)) {
        int next = (int) (memory.known[i] % settings.window());
        memory.losses[i * settings.window() + next] = loss(said, came);
        memory.known[i]++;
      }
      memory.open[place * members + i] = row[ensemble.places()[i]];
    }
    memory.closes[place] = closeE8;
    memory.rows++;
  }

  private double loss(double said, double came) {
    double[] one = {said};
    double[] truth = {came};
    return settings.measure() == BestRecentSettings.Measure.LOG_LOSS
        ? Calibration.logLoss(one, truth, 1)
        : 1 - Calibration.hitRate(one, truth, 1);
  }

  /** The sum over the window; in the order of its places, so that a restore adds up the same. */
  private double loss(FollowingMemory memory, int member) {
    int from = member * settings.window();
    return Arrays.stream(memory.losses, from, from + settings.window()).sum();
  }
}
