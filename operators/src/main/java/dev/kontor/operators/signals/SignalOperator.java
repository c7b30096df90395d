package dev.kontor.operators.signals;

import dev.kontor.models.signals.GateMemory;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.SignalGate;
import dev.kontor.models.signals.Vote;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.time.SliceOperator;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Turns all votes on a bar into signals.
 *
 * <p>State per instrument: when signals were accepted, and which rules have held for how long.
 */
public final class SignalOperator extends SliceOperator<Vote, Signal> {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;

  private transient SignalGate gate;
  private transient ValueState<GateMemory> memory;

  public SignalOperator(boolean sorted, StrategyPlan plan) {
    super(sorted, Types.POJO(Vote.class));
    this.plan = plan;
  }

  @Override
  public void open() throws Exception {
    super.open();
    Strategy strategy = plan.compile();
    gate =
        new SignalGate(
            strategy.rules(), strategy.patterns(), plan.settings().signals(), strategy.layout());
    memory =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("gate", Types.POJO(GateMemory.class)));
  }

  @Override
  protected void slice(long time, List<Vote> votes) throws Exception {
    GateMemory remembered = memory.value();
    if (remembered == null) {
      remembered = new GateMemory();
    }
    for (Signal signal : gate.step(remembered, votes)) {
      emit(signal, time);
    }
    memory.update(remembered);
  }
}
