package dev.kontor.models.watching;

import dev.kontor.models.bars.Splits;
import dev.kontor.models.market.Split;

/** Closes that are remembered until it is known what came of them. */
public final class Closes {
  private Closes() {}

  /**
   * Tells closes in the shares in which the next one is known, in place: an outcome is not that of
   * a split. As everywhere, a bar that ends at a split's time is in old shares still.
   *
   * @param e8 of bars that end at {@code last} or before it, in the shares of that time
   * @param last the end of the last bar; 0 if there was none, or if it was not kept
   * @param next the end of the bar that comes
   */
  public static void tell(long[] e8, Splits splits, long last, long next) {
    if (last == 0 || splits.isEmpty()) {
      return;
    }
    for (Split split : splits.between(last - 1, next)) {
      for (int i = 0; i < e8.length; i++) {
        e8[i] = split.price(e8[i]);
      }
    }
  }
}
