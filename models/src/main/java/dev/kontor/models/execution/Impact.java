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
                "volume-share: coefficient · share², as zipline and LEAN have it; square-root: coefficient · √share,"
                    + " where the coefficient is about the volatility of a mark",
            or = "off",
            example = "volume-share")
        Model model,
    @Setting(value = "scales it", or = "0.1", example = "0.1") BigDecimal coefficient,
    @Setting(
            value =
                "the largest share of the volume that counts, also taken where a mark has no volume; 2.5% of"
                    + " volume-share, none of square-root if absent",
            or = Setting.ABSENT,
            example = "2.5%")
        BigDecimal most)
    implements Serializable {

  /** Which law it follows. */
  public enum Model {
    OFF,
    VOLUME_SHARE,
    SQUARE_ROOT
  }

  public static final Impact NONE = new Impact(Model.OFF, BigDecimal.ZERO, null);

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
  }
}
