package dev.kontor.models.execution;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * When a limit order that rests is filled by a price that touches its limit and goes no further.
 */
public record Queue(
    @Setting(
            value =
                "off: at once; through: never, the price must go beyond the limit; volume: once what stood before"
                    + " it has traded",
            or = "off",
            example = "volume")
        Model model,
    @Setting(
            value =
                "what stands before an order that joins, as a share of that mark's volume, where no quote tells it",
            or = "10%",
            example = "10%")
        BigDecimal ahead,
    @Setting(
            value =
                "how much of a bar's volume is taken to have traded at its highest or lowest price",
            or = "10%",
            example = "10%")
        BigDecimal touch)
    implements Serializable {

  /** What a touch is worth. */
  public enum Model {
    OFF,
    THROUGH,
    VOLUME
  }

  public static final Queue NONE =
      new Queue(Model.OFF, new BigDecimal("0.1"), new BigDecimal("0.1"));

  public Queue {
    if (ahead.signum() < 0) {
      throw new BadSetting("ahead", ahead.toPlainString(), "must not be negative");
    }
    if (touch.signum() < 0 || touch.compareTo(BigDecimal.ONE) > 0) {
      throw new BadSetting("touch", touch.toPlainString(), "must be from 0 to 1, such as 10%");
    }
  }
}
