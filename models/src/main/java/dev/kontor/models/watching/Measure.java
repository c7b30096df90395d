package dev.kontor.models.watching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One thing that is watched.
 *
 * @param what its code
 * @param subject the input that is meant; empty if it is the model
 * @param outcomes whether it needs what came
 * @param limit beyond which it is told
 * @param least whether the limit is the smallest that may be, not the largest
 * @param of the last rows
 */
record Measure(
    String what,
    String subject,
    boolean outcomes,
    double limit,
    boolean least,
    ToDoubleFunction<WatchMemory> of) {

  private static final int RELIABILITY_BINS = 10;

  boolean isBeyond(double value) {
    return least ? value < limit : value > limit;
  }

  static List<Measure> all(WatchSettings settings, String[] inputs, TrainingDistribution trained) {
    List<Measure> all = new ArrayList<>();
    int window = settings.window();
    for (int i = 0; i < inputs.length; i++) {
      int place = i;
      int step = inputs.length;
      Bins bins = trained == null ? null : trained.features().get(inputs[i]);
      if (bins != null) {
        add(
            all,
            "psi",
            inputs[i],
            settings.psi(),
            m -> Drift.psi(bins.shares(), bins.count(m.inputs, place, step, window)));
        add(
            all,
            "ks",
            inputs[i],
            settings.ks(),
            m -> Drift.kolmogorovSmirnov(bins.shares(), bins.count(m.inputs, place, step, window)));
      }
    }
    if (trained != null && trained.score() != null) {
      Bins bins = trained.score();
      add(
          all,
          "score-psi",
          "",
          settings.scorePsi(),
          m -> Drift.psi(bins.shares(), bins.count(m.scores, 0, 1, window)));
    }
    add(all, "missing", "", settings.missing(), m -> missing(m.inputs));
    addOutcome(
        all, "brier", settings.brier(), false, m -> Calibration.brier(m.said, m.came, window));
    addOutcome(
        all,
        "log-loss",
        settings.logLoss(),
        false,
        m -> Calibration.logLoss(m.said, m.came, window));
    addOutcome(
        all,
        "calibration",
        settings.calibration(),
        false,
        m -> Calibration.error(m.said, m.came, window, RELIABILITY_BINS));
    addOutcome(
        all,
        "hit-rate",
        settings.hitRate(),
        true,
        m -> Calibration.hitRate(m.said, m.came, window));
    return all;
  }

  private static void add(
      List<Measure> all,
      String what,
      String subject,
      BigDecimal limit,
      ToDoubleFunction<WatchMemory> of) {
    if (limit != null) {
      all.add(new Measure(what, subject, false, limit.doubleValue(), false, of));
    }
  }

  private static void addOutcome(
      List<Measure> all,
      String what,
      BigDecimal limit,
      boolean least,
      ToDoubleFunction<WatchMemory> of) {
    if (limit != null) {
      all.add(new Measure(what, "", true, limit.doubleValue(), least, of));
    }
  }

  /** The share of values that are absent. */
  private static double missing(double[] values) {
    int missing = 0;
    for (double value : values) {
      missing += Double.isFinite(value) ? 0 : 1;
    }
    return values.length == 0 ? 0 : (double) missing / values.length;
  }
}
