package dev.kontor.operators.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Trades of which some are known later than they were made: their own order is that of being known,
 * as whoever judges lateness gives them.
 *
 * @param known when each late one is known, by its sequence
 */
record LateTrades(BarConfig config, HashMap<Long, Long> known) implements Subject<Trade, Bar> {
  static final long REVISE = 5 * Trades.MINUTE;

  LateTrades() {
    this(REVISE);
  }

  LateTrades(long revise) {
    this(new Trades().config().withRevise(revise), new HashMap<>());
    history();
  }

  /** Nothing is late yet. */
  static LateTrades none() {
    return new LateTrades(new Trades().config().withRevise(REVISE), new HashMap<>());
  }

  LateTrades with(long sequence, long at) {
    Map<Long, Long> more = new HashMap<>(known);
    more.put(sequence, at);
    return new LateTrades(config, new HashMap<>(more));
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
    return known.getOrDefault(trade.sequence(), trade.time());
  }

  @Override
  public String owner(Bar bar) {
    return bar.instrument();
  }

  @Override
  public List<OutputTag<?>> sides() {
    return List.of(BarOperator.LATE, BarOperator.OUTSIDE);
  }

  /** Every fifth is late, by up to ten minutes; some at one time, some at a whole minute. */
  @Override
  public List<Trade> history() {
    Random random = new Random(5);
    List<Trade> trades = new ArrayList<>();
    long time = 0;
    for (long i = 0; i < 200; i++) {
      time += random.nextInt(9_000);
      long of = time;
      if (i % 5 == 4) {
        of -= Math.min(time, random.nextLong(10 * Trades.MINUTE));
        known.put(i, i % 3 == 0 ? time - time % Trades.MINUTE : time - time % 500);
        of = Math.min(of, known.get(i));
      }
      trades.add(
          new Trade(
              "XAZ".charAt((int) i % 3) + "", of, i, (90 + random.nextInt(20)) * E8.ONE, E8.ONE));
    }
    trades.sort(Comparator.comparingLong(this::time));
    return trades;
  }
}
