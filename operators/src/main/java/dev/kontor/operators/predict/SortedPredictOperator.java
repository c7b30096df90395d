package dev.kontor.operators.predict;

import dev.kontor.operators.Promotions;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.indicators.Features;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.InputSelectable;
import org.apache.flink.streaming.api.operators.InputSelection;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * The same in BATCH: hears all promotions first, then scores each row at once, in whatever order
 * they come.
 */
public final class SortedPredictOperator extends PredictOperator
    implements InputSelectable, BoundedMultiInput {
  private static final long serialVersionUID = 1L;

  private transient boolean allHeard;

  public SortedPredictOperator(StrategyPlan plan, Promotions promotions) {
    super(plan, promotions);
  }

  @Override
  public InputSelection nextSelection() {
    return allHeard ? InputSelection.FIRST : InputSelection.SECOND;
  }

  @Override
  public void endInput(int input) {
    allHeard |= input == 2;
  }

  @Override
  public void processElement1(StreamRecord<Features> row) {
    score(row.getValue());
  }
}
