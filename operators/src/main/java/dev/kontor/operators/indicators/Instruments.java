package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Lane;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.operators.bars.BarConfig;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What is remembered of each instrument and the lane that its bars follow, one at a time. What an
 * earlier version of the strategy left is carried over.
 */
final class Instruments {
  private final BarConfig config;
  private final IndicatorSet indicators;
  private final long[] layout;
  private final ValueState<InstrumentState> states;
  private final Map<Listing, Lane> lanes = new HashMap<>();
  private InstrumentState state;
  private Lane lane;

  Instruments(RuntimeContext context, BarConfig config, IndicatorSet indicators) {
    this.config = config;
    this.indicators = indicators;
    layout = indicators.layout();
    states =
        context.getState(
            new ValueStateDescriptor<>("instrument", Types.POJO(InstrumentState.class)));
  }

  /**
   * Looks at the instrument of the current key.
   *
   * @return whether it was known
   */
  boolean load(String instrument) throws Exception {
    look(config.listings().of(instrument));
    state = states.value();
    boolean known = state != null;
    if (!known) {
      state = new InstrumentState();
      state.bars = lane.fresh();
      state.memory = indicators.fresh();
    } else if (state.layout != layout && !Arrays.equals(state.layout, layout)) {
      state.bars = lane.adopt(state.bars);
      state.memory = indicators.adopt(state.layout, state.memory);
    }
    state.layout = layout;
    return known;
  }

  private void look(Listing listing) {
    if (lane == null || lane.listing() != listing) {
      lane =
          lanes.computeIfAbsent(
              listing, l -> new Lane(l, config.filling(), indicators.timeframes()));
    }
  }

  void save() throws Exception {
    states.update(state);
  }

  InstrumentState state() {
    return state;
  }

  Lane lane() {
    return lane;
  }
}
