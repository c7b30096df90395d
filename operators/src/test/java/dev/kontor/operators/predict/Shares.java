package dev.kontor.operators.predict;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Splits;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.operators.bars.BarConfig;
import java.util.List;
import java.util.Map;

/**
 * The same closes, told as they were traded beside splits of A, 2 for 1, and X, 1 for 4, or told in
 * the shares of the end from the start, without splits.
 */
public enum Shares {
  AS_TRADED,
  OF_THE_END;

  private static final long MINUTE = 60_000;
  private static final long SPLIT_OF_A = 25 * MINUTE;
  private static final long SPLIT_OF_X = 26 * MINUTE + 30_000;

  /** Tells of splits, if there are any. */
  public BarConfig bars() {
    BarConfig bars =
        new BarConfig(Timeframe.of("1m"), null, Listings.all(Listing.CLOCK), 10, Filling.OFF);
    return this == OF_THE_END
        ? bars
        : bars.withSplits(
            Map.of("A", split("A", SPLIT_OF_A, 2, 1), "X", split("X", SPLIT_OF_X, 1, 4)));
  }

  private static Splits split(String instrument, long time, long to, long from) {
    return Splits.of(List.of(CorporateAction.split(instrument, time, to, from)));
  }

  /**
   * A bar that ends at that time.
   *
   * @param close in shares of the end
   */
  public Bar bar(String instrument, long end, double close) {
    long e8 = close(instrument, end, (long) (close * 1e8) / 4 * 4);
    return new Bar(instrument, end - MINUTE, end, e8, e8, e8, e8, 100_000_000L);
  }

  /** A close in the shares in which it is told. */
  public long close(String instrument, long end, long e8) {
    boolean old = this == AS_TRADED && end <= (instrument.equals("A") ? SPLIT_OF_A : SPLIT_OF_X);
    return old && instrument.equals("A") ? 2 * e8 : old && instrument.equals("X") ? e8 / 4 : e8;
  }
}
