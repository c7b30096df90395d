package dev.kontor.models.risk;

import dev.kontor.models.market.E8;
import java.math.RoundingMode;

/** Shares as sentences say them: in percent, with two digits. */
final class Percent {
  private Percent() {}

  static String of(long shareE8) {
    return E8.decimal(shareE8)
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** What a part is of a whole, without a whole zero. */
  static String of(long partE8, long wholeE8) {
    return of(wholeE8 == 0 ? 0 : E8.over(partE8, wholeE8));
  }
}
