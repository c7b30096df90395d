package dev.kontor.models.execution.parents;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.market.E8;
import java.util.List;

/**
 * A large order and how to work it.
 *
 * @param order what is wanted in all; its slices are market orders, or limit orders at its limit,
 *     on its terms
 * @param start when the first slice is due, or from when on volume counts, epoch milliseconds
 * @param end when it is over, epoch milliseconds, exclusive
 * @param slices into how many it is cut, at even times; of {@link Style#POV}, 0
 * @param profile of {@link Style#VWAP}, the weight of each slice; empty for equal ones
 * @param rateE8 of {@link Style#POV}, the share of the volume, in units of 1e-8; else 0
 * @param lotE8 slices but the last are whole multiples of this, in units of 1e-8
 * @param rest what becomes of what is not filled at the end
 */
public record Parent(
    Order order,
    Style style,
    long start,
    long end,
    int slices,
    List<Long> profile,
    long rateE8,
    long lotE8,
    Rest rest) {

  public Parent {
    profile = profile == null ? List.of() : List.copyOf(profile);
    rest = rest == null ? Rest.KEEP : rest;
  }

  public static Parent twap(Order order, long start, long end, int slices, long lotE8, Rest rest) {
    return new Parent(order, Style.TWAP, start, end, slices, null, 0, lotE8, rest);
  }

  public static Parent vwap(
      Order order, long start, long end, List<Long> profile, long lotE8, Rest rest) {
    return new Parent(order, Style.VWAP, start, end, profile.size(), profile, 0, lotE8, rest);
  }

  public static Parent pov(Order order, long start, long end, long rateE8, long lotE8, Rest rest) {
    return new Parent(order, Style.POV, start, end, 0, null, rateE8, lotE8, rest);
  }

  /** What is wrong with it, as a code and a sentence; null if nothing is. */
  public String fault() {
    if (order.quantityE8() <= 0) {
      return "bad-quantity: a parent must be sized";
    }
    if (order.type() != OrderType.MARKET && order.type() != OrderType.LIMIT) {
      return "bad-type: slices are market or limit orders";
    }
    if (start >= end) {
      return "bad-times: it must end after it starts";
    }
    if (lotE8 <= 0) {
      return "bad-lot: it must be above zero";
    }
    if (style == Style.POV) {
      return rateE8 > 0 && rateE8 <= E8.ONE ? order.fault() : "bad-rate: it must be above 0 to 1";
    }
    if (slices <= 0 || slices > end - start) {
      return "bad-slices: there must be one, and at most one each millisecond";
    }
    if (!profile.isEmpty()
        && (profile.size() != slices
            || profile.stream().anyMatch(weight -> weight < 0)
            || profile.stream().allMatch(weight -> weight == 0))) {
      return "bad-profile: each slice needs a weight from zero, and one of them above";
    }
    return order.fault();
  }

  /** When a slice is due, from 0, epoch milliseconds. */
  public long due(int slice) {
    return start + E8.mulDiv(end - start, slice, slices);
  }

  /**
   * How much should have been sent by a time, in units of 1e-8: it never falls, and never is more
   * than the whole.
   *
   * @param seenE8 what has traded since the start, in units of 1e-8; for {@link Style#POV} alone
   */
  public long targetE8(long time, long seenE8) {
    if (time < start) {
      return 0;
    }
    long quantity = order.quantityE8();
    if (style == Style.POV) {
      return floor(Math.min(quantity, E8.times(seenE8, rateE8)));
    }
    int slice = 0;
    while (slice < slices && due(slice) <= time) {
      slice++;
    }
    return slice == slices ? quantity : floor(E8.mulDiv(quantity, weight(slice), weight(slices)));
  }

  private long weight(int slices) {
    if (profile.isEmpty()) {
      return slices;
    }
    long sum = 0;
    for (int i = 0; i < slices; i++) {
      sum = Math.addExact(sum, profile.get(i));
    }
    return sum;
  }

  private long floor(long targetE8) {
    return targetE8 == order.quantityE8() ? targetE8 : E8.floorTo(targetE8, lotE8);
  }
}
