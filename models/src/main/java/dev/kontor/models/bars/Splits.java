package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.Split;
import dev.kontor.models.market.Trade;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The splits of one instrument, each to be told at its time. What is known at a time is in the
 * shares of that time: a bar that ends at a split's time or before it is of old shares, one that
 * holds the moment before it and ends later is of new ones throughout.
 */
public final class Splits implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final Splits NONE = new Splits(List.of());

  private final ArrayList<Split> inOrder;

  private Splits(List<Split> splits) {
    inOrder = new ArrayList<>(splits);
    inOrder.sort(Comparator.comparingLong(Split::time).thenComparing(Split::instrument));
  }

  /** Of what a company did; its dividends are passed over. */
  public static Splits of(List<CorporateAction> actions) {
    return new Splits(
        actions.stream()
            .filter(action -> action.splitTo() != action.splitFrom())
            .map(a -> new Split(a.instrument(), a.time(), a.splitTo(), a.splitFrom()))
            .toList());
  }

  /** Those of several instruments, for somebody who looks at all of them. */
  public static Splits together(Collection<Splits> several) {
    return new Splits(several.stream().flatMap(one -> one.inOrder.stream()).toList());
  }

  public boolean isEmpty() {
    return inOrder.isEmpty();
  }

  /** The time of the first split after a time; the greatest number if there is none. */
  public long next(long after) {
    for (Split split : inOrder) {
      if (split.time() > after) {
        return split.time();
      }
    }
    return Long.MAX_VALUE;
  }

  /** Those after one time and before another, in order. */
  public List<Split> between(long after, long before) {
    if (next(after) >= before) {
      return List.of();
    }
    return inOrder.stream().filter(s -> s.time() > after && s.time() < before).toList();
  }

  /** A trade in the shares of a later moment, the last before a time. */
  public Trade adjust(Trade trade, long before) {
    Trade adjusted = trade;
    for (Split split : between(trade.time(), before)) {
      adjusted = split.adjust(adjusted);
    }
    return adjusted;
  }

  /** A bar that was traded in one stretch, in the shares in which it is known at its end. */
  public Bar adjust(Bar bar) {
    return adjust(bar, bar.start(), bar.end());
  }

  /** A bar of the shares of one time, in those of a later moment, the last before another. */
  public Bar adjust(Bar bar, long after, long before) {
    Bar adjusted = bar;
    for (Split split : between(after, before)) {
      adjusted = split.adjust(adjusted);
    }
    return adjusted;
  }
}
