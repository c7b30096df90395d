package dev.kontor.models.signals;

import dev.kontor.models.exits.Exits;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;

/** When to say what. */
public record RuleSettings(
    @Setting(
            value = "names the rule in signals and orders; the default is its advice and place",
            or = Setting.ABSENT,
            example = "golden-cross")
        String name,
    @Setting(value = "buy, sell or hold", example = "buy") Advice signal,
    @Setting(
            value = "the condition, over bar fields, indicators, scores and patterns",
            example = "crossesAbove(fast, slow) && forest > 0.55")
        String when,
    @Setting(
            value = "an expression from 0 to 1 that is stated with the signal",
            or = Setting.ABSENT,
            example = "forest")
        String strength,
    @Setting(
            value = "the price at which a position opened by this signal stops its loss",
            or = Setting.ABSENT,
            example = "0.95 * close")
        String stop,
    @Setting(
            value = "the price at which a position opened by this signal takes its profit",
            or = Setting.ABSENT,
            example = "1.10 * close")
        String target,
    @Setting(
            value =
                "when to leave a position opened by this signal; if absent, the strategy's exits",
            or = Setting.ABSENT)
        Exits exits,
    @Setting(
            value = "the order that opens a position; if absent, one that takes the market's price",
            or = Setting.ABSENT)
        OrderSettings order)
    implements Serializable {

  /** A rule that takes the market's price and leaves by the strategy's exits. */
  public RuleSettings(
      String name, Advice signal, String when, String strength, String stop, String target) {
    this(name, signal, when, strength, stop, target, null, null);
  }

  /** The name given or, without one, the advice and the rule's place from 1. */
  public String nameAt(int place) {
    return name != null
        ? name
        : signal.name().toLowerCase(java.util.Locale.ROOT) + "-" + (place + 1);
  }
}
