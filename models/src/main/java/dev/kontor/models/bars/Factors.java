package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adjusts the history of one instrument for its corporate actions, backwards: the last prices stay
 * as they are, earlier ones become comparable. A split {@code to} for {@code from} multiplies
 * prices before it by {@code from / to} and volumes by {@code to / from}. A dividend multiplies
 * prices before it by {@code (close - dividend) / close} with the last close before it, as CRSP,
 * LEAN and Yahoo do, and leaves volumes alone. Each price is rounded once, half to even.
 *
 * <p>Adjusted prices are relative to the last action in the table. Returns are right at any time,
 * but levels know of later actions: a rule such as {@code close > 100} on them looks ahead.
 */
public final class Factors implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] until;
  private final Ratio[] prices;
  private final Ratio[] volumes;

  /** Those told at their time: rows of bars that hold one are told in new shares. */
  private final Splits live;

  private Factors(List<Row> rows, Splits live) {
    this.live = live;
    List<Row> inOrder = rows.stream().sorted(Comparator.comparingLong(Row::until)).toList();
    until = inOrder.stream().mapToLong(Row::until).toArray();
    prices = inOrder.stream().map(Row::price).toArray(Ratio[]::new);
    volumes = inOrder.stream().map(Row::volume).toArray(Ratio[]::new);
  }

  /** From what the company did; actions of other instruments must not be among them. */
  public static Factors of(Adjustment adjustment, List<CorporateAction> actions) {
    List<Row> rows = new ArrayList<>();
    if (adjustment == Adjustment.SPLIT || adjustment == Adjustment.FULL) {
      Ratio dividends = Ratio.ONE;
      Ratio splits = Ratio.ONE;
      List<CorporateAction> latestFirst =
          actions.stream()
              .sorted(Comparator.comparingLong(CorporateAction::time).reversed())
              .toList();
      for (CorporateAction action : latestFirst) {
        splits = splits.times(new Ratio(action.splitFrom(), action.splitTo()));
        if (action.dividendE8() > 0) {
          long close = action.closeE8();
          dividends = dividends.times(new Ratio(close - action.dividendE8(), close));
        }
        rows.removeIf(row -> row.until() == action.time());
        rows.add(row(adjustment, action.time(), dividends, splits));
      }
    }
    return new Factors(rows, adjustment == Adjustment.LIVE ? Splits.of(actions) : Splits.NONE);
  }

  /** From a table; an instrument that is not in it has an empty one. */
  public static Factors ofTable(Adjustment adjustment, List<Factor> table) {
    return new Factors(
        adjustment == Adjustment.RAW || adjustment == Adjustment.LIVE
            ? List.of()
            : table.stream()
                .map(
                    factor ->
                        row(
                            adjustment,
                            factor.until(),
                            Ratio.of(factor.dividends()),
                            Ratio.of(factor.splits())))
                .toList(),
        Splits.NONE);
  }

  /** A bar, by its start, with adjusted prices and volume. */
  public Bar adjust(Bar bar) {
    int row = row(bar.start());
    if (row == until.length) {
      return live.adjust(bar);
    }
    Ratio price = prices[row];
    return new Bar(
        bar.instrument(),
        bar.start(),
        bar.end(),
        price.of(bar.openE8()),
        price.of(bar.highE8()),
        price.of(bar.lowE8()),
        price.of(bar.closeE8()),
        volumes[row].of(bar.volumeE8()));
  }

  /** A trade with adjusted price and quantity. */
  public Trade adjust(Trade trade) {
    int row = row(trade.time());
    return row == until.length
        ? trade
        : new Trade(
            trade.instrument(),
            trade.time(),
            trade.sequence(),
            prices[row].of(trade.priceE8()),
            volumes[row].of(trade.quantityE8()));
  }

  /** A quote with adjusted prices and sizes. */
  public Quote adjust(Quote quote) {
    int row = row(quote.time());
    return row == until.length
        ? quote
        : new Quote(
            quote.instrument(),
            quote.time(),
            quote.sequence(),
            prices[row].of(quote.bidE8()),
            volumes[row].of(quote.bidSizeE8()),
            prices[row].of(quote.askE8()),
            volumes[row].of(quote.askSizeE8()));
  }

  /** The first row whose time is after this one. */
  private int row(long time) {
    int low = 0;
    int high = until.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (until[middle] > time) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static Row row(Adjustment adjustment, long until, Ratio dividends, Ratio splits) {
    Ratio price = adjustment == Adjustment.FULL ? dividends.times(splits) : splits;
    return new Row(until, price, splits.inverse());
  }

  private record Row(long until, Ratio price, Ratio volume) {}
}
