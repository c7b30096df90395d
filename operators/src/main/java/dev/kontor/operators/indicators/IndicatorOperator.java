package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.time.KeyedOperator;
import java.util.Arrays;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Computes a strategy's indicators from an instrument's bars; makes a row at each bar of the
 * strategy's timeframe.
 *
 * <p>State per instrument: one array of numbers and its layout. A changed strategy adopts what it
 * still computes.
 */
public final class IndicatorOperator extends KeyedOperator<Bar, Features> {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;

  private transient Strategy strategy;
  private transient long[] layout;
  private transient ValueState<IndicatorState> indicators;

  public IndicatorOperator(boolean sorted, StrategyPlan plan) {
    super(sorted);
    this.plan = plan;
  }

  @Override
  public void open() throws Exception {
    super.open();
    strategy = plan.compile();
    layout = strategy.indicators().layout();
    indicators =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("indicators", Types.POJO(IndicatorState.class)));
  }

  @Override
  public void processElement(StreamRecord<Bar> element) throws Exception {
    Bar bar = element.getValue();
    IndicatorState state = current();
    strategy.indicators().update(state.memory, bar);
    boolean closes = bar.span() == strategy.timeframe().millis();
    if (closes) {
      state.ordinal++;
    }
    indicators.update(state);
    if (closes) {
      emit(new Features(bar, state.ordinal, strategy.row(state.memory)), bar.end());
    }
  }

  @Override
  protected void wake(long time) {}

  private IndicatorState current() throws Exception {
    IndicatorState state = indicators.value();
    if (state == null) {
      state = new IndicatorState();
      state.memory = strategy.indicators().fresh();
      state.layout = layout;
    } else if (state.layout != layout && !Arrays.equals(state.layout, layout)) {
      state.memory = strategy.indicators().adopt(state.layout, state.memory);
      state.layout = layout;
    }
    return state;
  }
}
