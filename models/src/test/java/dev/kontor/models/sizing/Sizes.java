package dev.kontor.models.sizing;

import java.math.BigDecimal;
import java.util.Map;

/** Shorthands for sizings with a lot of one. */
final class Sizes {
  private Sizes() {}

  static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  static Sizing given(String key, String value) {
    BigDecimal number = decimal(value);
    return of(
        key.equals("units") ? number : null,
        key.equals("notional") ? number : null,
        key.equals("fraction") ? number : null,
        key.equals("volatility") ? number : null,
        key.equals("risk") ? number : null,
        null,
        null);
  }

  static Sizing given(Kelly kelly) {
    return of(null, null, null, null, null, kelly, null);
  }

  static Sizing given(Spread spread) {
    return of(null, null, null, null, null, null, spread);
  }

  static Sizing byStrength(Sizing sizing) {
    return changed(sizing, true, sizing.lot(), sizing.instruments());
  }

  static Sizing with(Sizing sizing, Map<String, Increments> instruments) {
    return changed(sizing, sizing.byStrength(), sizing.lot(), instruments);
  }

  static Sizing inLots(Sizing sizing, BigDecimal lot) {
    return changed(sizing, sizing.byStrength(), lot, sizing.instruments());
  }

  private static Sizing of(
      BigDecimal units,
      BigDecimal notional,
      BigDecimal fraction,
      BigDecimal volatility,
      BigDecimal risk,
      Kelly kelly,
      Spread spread) {
    return new Sizing(
        units,
        notional,
        fraction,
        volatility,
        risk,
        kelly,
        spread,
        "atr(14)",
        false,
        Sizing.At.CLOSE,
        BigDecimal.ONE,
        null,
        null,
        Map.of());
  }

  private static Sizing changed(
      Sizing sizing, boolean byStrength, BigDecimal lot, Map<String, Increments> instruments) {
    return new Sizing(
        sizing.units(),
        sizing.notional(),
        sizing.fraction(),
        sizing.volatility(),
        sizing.risk(),
        sizing.kelly(),
        sizing.spread(),
        sizing.measure(),
        byStrength,
        sizing.at(),
        lot,
        sizing.tick(),
        sizing.minimum(),
        instruments);
  }
}
