package dev.kontor.models.checks;

import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One instrument's bars, rolled up and taken in by indicators in the order of the job, in a plain
 * loop. Mutable.
 */
public final class Walk {
  private final IndicatorSet indicators;
  private final Timeframe timeframe;
  private final Out out;
  private final RollUp rollUp;
  private final Consumer<Bar> taker = this::take;
  private final OpenBars open;
  private final double[] memory;
  private String instrument;

  /** Hears of each bar of the timeframe, with the indicators' memory after it. */
  @FunctionalInterface
  public interface Out {
    void row(Bar bar, double[] memory);
  }

  public Walk(IndicatorSet indicators, Timeframe timeframe, Out out) {
    this.indicators = indicators;
    this.timeframe = timeframe;
    this.out = out;
    TreeSet<Timeframe> timeframes = new TreeSet<>(indicators.timeframes());
    timeframes.add(timeframe);
    rollUp = new RollUp(List.copyOf(timeframes));
    open = rollUp.fresh();
    memory = indicators.fresh();
  }

  /** Takes the next bar; one that starts before the last one ended is left out. */
  public void next(Bar bar) {
    if (bar.start() >= open.lastEnd) {
      instrument = bar.instrument();
      rollUp.next(open, bar, taker);
    }
  }

  /** The data is over: what is open is closed as it is. */
  public void end() {
    rollUp.passTime(open, instrument, Long.MAX_VALUE, taker);
  }

  private void take(Bar bar) {
    indicators.update(memory, bar);
    if (bar.span() == timeframe.millis()) {
      out.row(bar, memory);
    }
  }
}
