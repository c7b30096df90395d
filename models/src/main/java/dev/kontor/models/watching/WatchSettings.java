package dev.kontor.models.watching;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/** What is watched of a model, by instrument, and what follows if it is beyond a limit. */
public record WatchSettings(
    @Setting(
            value =
                "the distribution of the training rows: a path, relative to this file, or classpath:NAME;"
                    + " if absent, that of the model's version in the registry. A version that takes over"
                    + " in the run is held against its own",
            or = Setting.ABSENT,
            example = "forest.distribution.json")
        String distribution,
    @Setting(value = "over how many of the last bars", or = "500", example = "1000") int window,
    @Setting(value = "after how many bars it is looked at again", or = "50", example = "100")
        int every,
    @Setting(
            value = "largest population stability index of an input",
            or = Setting.ABSENT,
            example = "0.25")
        BigDecimal psi,
    @Setting(
            value = "largest Kolmogorov-Smirnov distance of an input, from 0 to 1",
            or = Setting.ABSENT,
            example = "0.3")
        BigDecimal ks,
    @Setting(
            value = "largest population stability index of the score",
            or = Setting.ABSENT,
            example = "0.25")
        BigDecimal scorePsi,
    @Setting(value = "largest share of absent inputs", or = Setting.ABSENT, example = "5%")
        BigDecimal missing,
    @Setting(value = "what the score claims, to see if it came true", or = Setting.ABSENT)
        OutcomeSettings outcome,
    @Setting(value = "largest Brier score", or = Setting.ABSENT, example = "0.3") BigDecimal brier,
    @Setting(value = "largest log loss", or = Setting.ABSENT, example = "0.75") BigDecimal logLoss,
    @Setting(
            value = "largest expected calibration error, over ten bins",
            or = Setting.ABSENT,
            example = "0.15")
        BigDecimal calibration,
    @Setting(value = "smallest hit rate", or = Setting.ABSENT, example = "45%") BigDecimal hitRate,
    @Setting(
            value =
                "what follows beyond a limit: alert, or hold: the model's score is absent for that"
                    + " instrument, so rules that name it do not speak, until all is within the limits again",
            or = "alert",
            example = "hold")
        Then then,
    @Setting(
            value =
                "how long an answer may take, but for one in a hundred; beyond it the metric"
                    + " latency_beyond is 1 and the log says so. Never in alerts.csv or the ledger, and it"
                    + " holds nothing",
            or = Setting.ABSENT,
            example = "1ms")
        Duration latency)
    implements Serializable {

  /** What follows. */
  public enum Then {
    ALERT,
    HOLD
  }

  /** Without a limit on the time that answers take. */
  public WatchSettings(
      String distribution,
      int window,
      int every,
      BigDecimal psi,
      BigDecimal ks,
      BigDecimal scorePsi,
      BigDecimal missing,
      OutcomeSettings outcome,
      BigDecimal brier,
      BigDecimal logLoss,
      BigDecimal calibration,
      BigDecimal hitRate,
      Then then) {
    this(
        distribution,
        window,
        every,
        psi,
        ks,
        scorePsi,
        missing,
        outcome,
        brier,
        logLoss,
        calibration,
        hitRate,
        then,
        null);
  }

  public WatchSettings {
    if (latency != null && (latency.isZero() || latency.isNegative())) {
      throw new BadSetting("latency", latency.toString(), "must be above 0, such as 1ms");
    }
    if (window < 10 || window > 100_000) {
      throw new BadSetting("window", "" + window, "must be from 10 to 100000 bars");
    }
    if (every < 1 || every > window) {
      throw new BadSetting("every", "" + every, "must be from 1 to the window, " + window);
    }
    String needs = brier != null ? "brier" : logLoss != null ? "logLoss" : null;
    needs = needs == null && calibration != null ? "calibration" : needs;
    needs = needs == null && hitRate != null ? "hitRate" : needs;
    if (needs != null && outcome == null) {
      throw new BadSetting(
          "outcome", null, "is missing: " + needs + " needs it, such as {bars: 6}");
    }
  }

  /** The same limits, for what cannot be held. */
  public WatchSettings alertsOnly() {
    return new WatchSettings(
        distribution,
        window,
        every,
        psi,
        ks,
        scorePsi,
        missing,
        outcome,
        brier,
        logLoss,
        calibration,
        hitRate,
        Then.ALERT,
        latency);
  }

  /** Whether a limit needs the distribution of the training rows. */
  public boolean needsDistribution() {
    return psi != null || ks != null || scorePsi != null;
  }
}
