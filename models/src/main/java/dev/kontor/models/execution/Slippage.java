package dev.kontor.models.execution;

import dev.kontor.models.market.E8;
import java.util.HashMap;
import java.util.Map;

/**
 * By how much an order that takes any price gets a worse one: the slippage, half the spread, and
 * what its own size does.
 *
 * <p>Volume share, as in zipline's and LEAN's {@code VolumeShareSlippage}: coefficient · min(share,
 * most)². Power: coefficient · share^exponent, the law that is fitted to executions, with the
 * volatility in the coefficient: the square root, an exponent of a half; R. Almgren, C. Thum, E.
 * Hauptmann and H. Li (Direct Estimation of Equity Market Impact, 2005) found three fifths. Shares
 * are of what the account has traded at the mark, this fill included.
 */
final class Slippage {
  private final Rates others;
  private final Map<String, Rates> own = new HashMap<>();
  private final Impact.Model model;
  private final double coefficient;
  private final double most;
  private final double exponent;

  Slippage(Venue venue) {
    others = new Rates(E8.of(venue.slippage()), E8.of(venue.spread()));
    venue
        .instruments()
        .forEach(
            (instrument, tariff) ->
                own.put(
                    instrument,
                    new Rates(
                        tariff.slippage() == null ? others.slippageE8 : E8.of(tariff.slippage()),
                        tariff.spread() == null ? others.spreadE8 : E8.of(tariff.spread()))));
    model = venue.impact().model();
    coefficient = venue.impact().coefficient().doubleValue();
    most =
        venue.impact().most() == null
            ? Double.POSITIVE_INFINITY
            : venue.impact().most().doubleValue();
    exponent = venue.impact().exponent().doubleValue();
  }

  /** Worse by the slippage alone. */
  long slipped(Side side, long priceE8) {
    return priceE8 + side.sign() * E8.times(Math.abs(priceE8), others.slippageE8);
  }

  /**
   * Worse by all of it.
   *
   * @param usedE8 what the account has traded at the mark before
   */
  long slipped(Side side, long priceE8, Mark mark, long quantityE8, long usedE8) {
    Rates rates = own.isEmpty() ? others : own.getOrDefault(mark.instrument(), others);
    long magnitude = Math.abs(priceE8);
    long worse = E8.times(magnitude, rates.slippageE8) + halfSpread(mark, magnitude, rates);
    if (model != Impact.Model.OFF && quantityE8 > 0) {
      double impact = impact(quantityE8, usedE8, mark.volumeE8()) * E8.asDouble(magnitude);
      worse = Math.addExact(worse, E8.ofDouble(impact));
    }
    return Math.addExact(priceE8, side.sign() * worse);
  }

  private static long halfSpread(Mark mark, long magnitude, Rates rates) {
    if (mark.quoteOnly()) {
      return 0;
    }
    if (mark.bidE8() != 0 && mark.askE8() != 0) {
      return Math.max(0, mark.askE8() - mark.bidE8()) / 2;
    }
    return rates.spreadE8 == 0 ? 0 : E8.mulDiv(magnitude, rates.spreadE8, 2 * E8.ONE);
  }

  private double impact(long quantityE8, long usedE8, long volumeE8) {
    double share = volumeE8 > 0 ? (quantityE8 + usedE8) / (double) volumeE8 : most;
    share = Math.min(share, most);
    if (Double.isInfinite(share)) {
      return 0;
    }
    return model == Impact.Model.VOLUME_SHARE
        ? coefficient * share * share
        : coefficient * (exponent == 0.5 ? Math.sqrt(share) : StrictMath.pow(share, exponent));
  }

  private record Rates(long slippageE8, long spreadE8) {}
}
