package dev.kontor.operators.watching;

import dev.kontor.models.registry.Promotion;
import dev.kontor.operators.predict.Heard;
import dev.kontor.operators.time.SliceOperator;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Hears the promotions that whoever scores hears, if there can be any: as a second input, to all.
 * In STREAMING a slice comes after every promotion that concerns it, for time passes on both
 * inputs; in BATCH Flink hands over what is broadcast before the first sorted element.
 *
 * <p>State: the promotions that hold or are to hold, without the models.
 */
abstract class HearingOperator<IN, OUT> extends SliceOperator<IN, OUT>
    implements TwoInputStreamOperator<IN, Promotion, OUT> {
  private static final long serialVersionUID = 1L;

  private transient Heard heard;

  HearingOperator(boolean sorted, TypeInformation<IN> type) {
    super(sorted, type);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    heard = new Heard(context.getOperatorStateStore());
  }

  /** Those of before a restore, as they were decided. */
  protected final void hearAgain() throws Exception {
    heard.inOrder().forEach(this::promote);
  }

  /** One that was not refused; rows of bars that end after its time are scored by it. */
  protected abstract void promote(Promotion promotion);

  /** Rows of bars that end at or before this time are over. */
  protected abstract void forget(long time);

  @Override
  public void processElement1(StreamRecord<IN> element) throws Exception {
    processElement(element);
  }

  @Override
  public void processElement2(StreamRecord<Promotion> element) throws Exception {
    Promotion promotion = element.getValue();
    if (!promotion.isRefused()) {
      heard.add(promotion.withoutModel());
      promote(promotion);
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    forget(mark.getTimestamp());
    heard.forget(mark.getTimestamp());
  }
}
