package dev.kontor.models.execution;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/** How long an order is on its way. It meets no mark that began before it arrived. */
public record Latency(
    @Setting(
            value = "the same for all, or drawn for each order by a hash of its id",
            or = "constant",
            example = "lognormal")
        Model model,
    @Setting(value = "how long on average", or = "0ms", example = "50ms") Duration mean,
    @Setting(
            value = "of lognormal: the standard deviation of its logarithm",
            or = "0.5",
            example = "0.5")
        BigDecimal sigma,
    @Setting(value = "another seed draws other times", or = "0", example = "7") long seed)
    implements Serializable {

  /** How it is distributed. */
  public enum Model {
    CONSTANT,
    EXPONENTIAL,
    LOGNORMAL
  }

  public static final Latency NONE =
      new Latency(Model.CONSTANT, Duration.ZERO, new BigDecimal("0.5"), 0);

  public Latency {
    if (mean.isNegative() || mean.compareTo(Duration.ofDays(1)) > 0) {
      throw new BadSetting("mean", mean.toString(), "must be from 0ms to 1d, such as 50ms");
    }
    if (sigma.signum() < 0 || sigma.compareTo(BigDecimal.TEN) > 0) {
      throw new BadSetting("sigma", sigma.toPlainString(), "must be from 0 to 10, such as 0.5");
    }
  }
}
