package dev.kontor.models.execution;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How an order's own size moves the price that it gets, beyond the slippage: a share of the price
 * that follows from the share of the mark's volume that the account trades at it.
 */
public record Impact(
    @Setting(
            value =
                "volume-share: coefficient · share², as zipline and LEAN have it; power: coefficient · share^exponent,"
                    + " where the coefficient is about the volatility of a mark",
            or = "off",
            example = "volume-share")
        Model model,
    @Setting(value = "scales it", or = "0.1", example = "0.1") BigDecimal coefficient,
    @Setting(
            value =
                "the largest share of the volume that counts, also taken where a mark has no volume; if absent, 2.5%"
                    + " for volume-share and none for power",
            or = Setting.ABSENT,
            example = "2.5%")
        BigDecimal most,
    @Setting(
            value = "of power: the square root if 0.5; 0.6 is what Almgren and others measured",
            or = "0.5",
            example = "0.6")
        BigDecimal exponent)
    implements Serializable {

  /** Which law it follows. */
  public enum Model {
    OFF,
    VOLUME_SHARE,
    POWER
  }

  public static final Impact NONE = of(Model.OFF, "0.1", null);

  public Impact {
    if (most == null && model == Model.VOLUME_SHARE) {
      most = new BigDecimal("0.025");
    }
    if (coefficient.signum() < 0) {
      throw new BadSetting("coefficient", coefficient.toPlainString(), "must not be negative");
    }
    if (most != null && most.signum() <= 0) {
      throw new BadSetting("most", most.toPlainString(), "must be above zero, such as 2.5%");
    }
    if (exponent.signum() <= 0 || exponent.compareTo(BigDecimal.TEN) > 0) {
      throw new BadSetting(
          "exponent", exponent.toPlainString(), "must be above 0 and at most 10, such as 0.5");
    }
  }

  /** With the square root, if it is a power. */
  public static Impact of(Model model, String coefficient, String most) {
    return new Impact(
        model,
        new BigDecimal(coefficient),
        most == null ? null : new BigDecimal(most),
        new BigDecimal("0.5"));
  }
}
