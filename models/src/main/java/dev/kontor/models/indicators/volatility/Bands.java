package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Ratio;
import java.util.List;

/**
 * What a band around prices tells: its middle, its edges, its width relative to the middle, and the
 * place of a price in it, 0 at the lower edge and 1 at the upper (absent if the band has no width).
 */
final class Bands {
  static final List<String> OUTPUTS = List.of("middle", "upper", "lower", "width", "position");

  private Bands() {}

  /** Writes a band that reaches equally far to both sides; all of it is absent if one number is. */
  static void around(double[] m, int out, double middle, double reach, double price) {
    m[out] = Double.isNaN(reach) ? Double.NaN : middle;
    m[out + 1] = middle + reach;
    m[out + 2] = middle - reach;
    m[out + 3] = Ratio.of(2 * reach, middle);
    m[out + 4] = Ratio.of(price - middle + reach, 2 * reach);
  }

  /** Writes a band between two edges. */
  static void between(double[] m, int out, double lower, double upper, double price) {
    double middle = (upper + lower) / 2;
    m[out] = middle;
    m[out + 1] = upper;
    m[out + 2] = lower;
    m[out + 3] = Ratio.of(upper - lower, middle);
    m[out + 4] = Ratio.of(price - lower, upper - lower);
  }
}
