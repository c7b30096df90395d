package dev.kontor.models.sizing;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How large a position to open: by one of the first seven. */
public record Sizing(
    @Setting(value = "a fixed number of units", or = Setting.ABSENT, example = "1")
        BigDecimal units,
    @Setting(value = "a fixed amount of money", or = Setting.ABSENT, example = "10000")
        BigDecimal notional,
    @Setting(
            value = "a share of the account's equity, fee included; 10% if nothing else is given",
            or = Setting.ABSENT,
            example = "10%")
        BigDecimal fraction,
    @Setting(
            value =
                "the share of equity that a move by `measure` gains or loses: equity · share / measure"
                    + " units",
            or = Setting.ABSENT,
            example = "1%")
        BigDecimal volatility,
    @Setting(
            value =
                "the share of equity that is lost if the position's stop is reached: equity · share /"
                    + " |price − stop| units; what has no stop is refused",
            or = Setting.ABSENT,
            example = "1%")
        BigDecimal risk,
    @Setting(value = "a share of equity by how often and how much trades win", or = Setting.ABSENT)
        Kelly kelly,
    @Setting(
            value = "a share of equity, spread over the strategy's instruments",
            or = Setting.ABSENT)
        Spread spread,
    @Setting(
            value =
                "an expression, in units of the price, for what the instrument moves by: its average true"
                    + " range, or close times its realised volatility; for `volatility` and for"
                    + " spreading by inverse volatility",
            or = "atr(14)",
            example = "close * realised(close, 20)")
        String measure,
    @Setting(
            value = "whether the signal's strength, from 0 to 1, scales the size",
            or = "false",
            example = "true")
        boolean byStrength,
    @Setting(
            value =
                "the price that sizes a notional or a fraction: the signal's close, or the next open, when"
                    + " equity is known after the closing of an opposite position",
            or = "close",
            example = "open")
        At at,
    @Setting(value = "quantities are whole multiples of this", or = "0.00000001", example = "1")
        BigDecimal lot,
    @Setting(
            value = "prices of stops, targets and limits are whole multiples of this",
            or = Setting.ABSENT,
            example = "0.01")
        BigDecimal tick,
    @Setting(value = "what is worth less is refused", or = Setting.ABSENT, example = "10")
        BigDecimal minimum,
    @Setting(
            value =
                "lot, tick and minimum of instruments by name, which go before those above; * stands for"
                    + " any characters",
            or = Setting.ABSENT)
        Map<String, Increments> instruments)
    implements Serializable {

  /** When the price that sizes an order is taken. */
  public enum At {
    CLOSE,
    OPEN
  }

  public Sizing {
    instruments = instruments == null ? new LinkedHashMap<>() : new LinkedHashMap<>(instruments);
    long given =
        Stream.of(units, notional, fraction, volatility, risk, kelly, spread)
            .filter(Objects::nonNull)
            .count();
    if (given == 0) {
      fraction = new BigDecimal("0.10");
    } else if (given > 1) {
      throw new BadSetting(
          "", null, "give one of units, notional, fraction, volatility, risk, kelly and spread");
    }
    positive("units", units);
    positive("notional", notional);
    positive("fraction", fraction);
    positive("volatility", volatility);
    positive("risk", risk);
    positive("lot", lot);
    positive("tick", tick);
    positive("minimum", minimum);
    if (measure.isBlank()) {
      throw new BadSetting("measure", measure, "must be an expression, such as atr(14)");
    }
    if (at == At.OPEN && ((notional == null && fraction == null && units == null) || byStrength)) {
      throw new BadSetting(
          "at",
          "open",
          "must be close, unless a notional or a fraction is given without byStrength");
    }
  }

  /** By one of units, notional and fraction; all else as if it were absent. */
  public Sizing(BigDecimal units, BigDecimal notional, BigDecimal fraction, At at, BigDecimal lot) {
    this(
        units, notional, fraction, null, null, null, null, "atr(14)", false, at, lot, null, null,
        Map.of());
  }

  /** Whether the measure of each signal is needed. */
  public boolean needsMeasure() {
    return volatility != null || (spread != null && spread.by() == Spread.By.INVERSE_VOLATILITY);
  }

  static void positive(String key, BigDecimal value) {
    if (value != null && value.signum() <= 0) {
      throw new BadSetting(key, value.toPlainString(), "must be above zero");
    }
  }
}
