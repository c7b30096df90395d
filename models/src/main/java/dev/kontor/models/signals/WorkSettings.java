package dev.kontor.models.signals;

import dev.kontor.models.execution.parents.Rest;
import dev.kontor.models.execution.parents.Style;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** How a large order is worked in slices. */
public record WorkSettings(
    @Setting(
            value =
                "twap (evenly over time), vwap (over time by the profile), pov (as a share of the volume"
                    + " that trades)",
            example = "twap")
        Style style,
    @Setting(value = "how long it is worked", example = "30m") Duration over,
    @Setting(value = "of twap: in how many slices", or = "10", example = "6") int slices,
    @Setting(
            value = "of vwap: the weight of each slice",
            or = Setting.ABSENT,
            example = "[3, 2, 1, 1, 2, 3]")
        List<Integer> profile,
    @Setting(value = "of pov: the share of the volume", or = Setting.ABSENT, example = "5%")
        BigDecimal share,
    @Setting(
            value =
                "what becomes of the rest at the end: keep (slices sent work on), cancel, or market (all"
                    + " that is left trades at the market)",
            or = "cancel",
            example = "market")
        Rest rest)
    implements Serializable {

  public WorkSettings {
    profile = profile == null ? List.of() : List.copyOf(profile);
    if (over.isNegative() || over.isZero()) {
      throw new BadSetting("over", "" + over, "must be a positive time, such as 30m");
    }
    if (style == Style.TWAP && (slices < 1 || slices > over.toMillis())) {
      throw new BadSetting("slices", "" + slices, "must be 1 or more, at most one a millisecond");
    }
    if ((style == Style.VWAP) == profile.isEmpty()) {
      throw new BadSetting("profile", "" + profile, "belongs to style: vwap, and only there");
    }
    if (profile.stream().anyMatch(weight -> weight < 0)
        || (!profile.isEmpty() && profile.stream().allMatch(weight -> weight == 0))) {
      throw new BadSetting("profile", "" + profile, "must be of weights from 0, one above it");
    }
    if ((style == Style.POV) != (share != null)
        || (share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0))) {
      throw new BadSetting(
          "share",
          share == null ? null : share.toPlainString(),
          "belongs to style: pov, above 0 and at most 1, such as 5%");
    }
  }
}
