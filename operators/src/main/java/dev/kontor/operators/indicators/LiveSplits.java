package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Lane;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Splits;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import dev.kontor.operators.bars.BarConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells all that is remembered of an instrument in new shares, at the time of each split of it or
 * of a reference.
 */
final class LiveSplits {
  private final BarConfig config;
  private final IndicatorSet indicators;
  private final RollUp.Out out;
  private final Consumer<Split> told;
  private final Splits ofReferences;
  private final Map<String, Splits> ofBoth = new HashMap<>();

  /**
   * @param out takes what ends by a split, before it is told
   * @param told hears of each split of the instrument itself, once it is told
   */
  LiveSplits(BarConfig config, IndicatorSet indicators, RollUp.Out out, Consumer<Split> told) {
    this.config = config;
    this.indicators = indicators;
    this.out = out;
    this.told = told;
    ofReferences = Splits.together(indicators.references().stream().map(config::splits).toList());
  }

  /**
   * Tells each split before a time, once what ended by it is out.
   *
   * @param from of an instrument that is new, splits up to this time are in its prices already
   */
  void tell(String instrument, InstrumentState state, Lane lane, long from, long before) {
    if (!config.splitsLive()) {
      state.splitTime = 0;
      return;
    }
    if (state.splitTime == 0) {
      state.splitTime = state.bars.lastEnd == Long.MIN_VALUE ? from : state.bars.lastEnd - 1;
    }
    for (Split split : splits(instrument).between(state.splitTime, before)) {
      lane.fill(state.bars, instrument, split.time(), out);
      lane.close(state.bars, instrument, split.time(), out);
      boolean own = split.instrument().equals(instrument);
      if (own) {
        state.bars.split(split);
      }
      indicators.split(state.memory, instrument, split);
      state.splitTime = split.time();
      if (own) {
        told.accept(split);
      }
    }
  }

  /** The time of the next split to be told; the end of time if there is none. */
  long next(String instrument, InstrumentState state) {
    return config.splitsLive() ? splits(instrument).next(state.splitTime) : Long.MAX_VALUE;
  }

  /** All that change what is remembered of an instrument. */
  private Splits splits(String instrument) {
    Splits own = config.splits(instrument);
    if (ofReferences.isEmpty()) {
      return own;
    }
    if (own.isEmpty() || indicators.references().contains(instrument)) {
      return ofReferences;
    }
    return ofBoth.computeIfAbsent(instrument, key -> Splits.together(List.of(own, ofReferences)));
  }

  /** A bar of the past in the shares of a later time. */
  Bar adjust(Bar bar, long time) {
    return config.splits(bar.instrument()).adjust(bar, bar.end() - 1, time);
  }
}
