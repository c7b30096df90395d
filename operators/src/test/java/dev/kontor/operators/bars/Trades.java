package dev.kontor.operators.bars;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.Subject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;

/** Trades of three instruments into bars of a minute. */
record Trades(BarConfig config) implements Subject<Trade, Bar> {
  static final long MINUTE = 60_000;

  Trades() {
    this(new BarConfig(Timeframe.of("1m"), null, Listings.all(Listing.CLOCK), 10, Filling.OFF));
  }

  @Override
  public OneInputStreamOperator<Trade, Bar> operator(boolean sorted) {
    return new BarOperator(sorted, config);
  }

  @Override
  public String key(Trade trade) {
    return trade.instrument();
  }

  @Override
  public long time(Trade trade) {
    return trade.time();
  }

  @Override
  public String owner(Bar bar) {
    return bar.instrument();
  }

  @Override
  public List<OutputTag<?>> sides() {
    return List.of(BarOperator.LATE, BarOperator.OUTSIDE);
  }

  /** Some at the same time, some at a bar's very first or last moment, and a hole. */
  @Override
  public List<Trade> history() {
    Random random = new Random(1);
    List<Trade> trades = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 160; i++) {
      time += i == 80 ? 7 * MINUTE : i % 10 == 0 ? MINUTE - time % MINUTE : random.nextInt(9_000);
      time -= i % 10 == 9 ? 0 : time % 500;
      trades.add(
          new Trade("XAZ".charAt(i % 3) + "", time, i, (90 + random.nextInt(20)) * E8.ONE, E8.ONE));
    }
    return trades;
  }

  /** At a time of the first day such as {@code 00:01:30}; the price is its sequence, too. */
  static Trade trade(String time, int price) {
    return new Trade("X", at(time), price, price * E8.ONE, E8.ONE);
  }

  static long at(String time) {
    return LocalTime.parse(time).toSecondOfDay() * 1_000L;
  }
}
