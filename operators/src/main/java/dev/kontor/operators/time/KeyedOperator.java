package dev.kontor.operators.time;

import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * A keyed operator in event time that says itself at which time its results are known: in BATCH a
 * result may be older than the element that revealed it.
 *
 * <p>{@code sorted} tells how time passes. In BATCH each key's elements come in order of time, so
 * an element says that all before it is over, and timers fire when the key is done. In STREAMING
 * only the watermark says so.
 */
public abstract class KeyedOperator<IN, OUT> extends AbstractStreamOperator<OUT>
    implements OneInputStreamOperator<IN, OUT>, Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1L;

  protected final boolean sorted;

  private transient InternalTimerService<VoidNamespace> timers;
  private transient StreamRecord<OUT> record;

  protected KeyedOperator(boolean sorted) {
    this.sorted = sorted;
  }

  @Override
  public void open() throws Exception {
    super.open();
    timers = getInternalTimerService("time", VoidNamespaceSerializer.INSTANCE, this);
    record = new StreamRecord<>(null);
  }

  protected String key() {
    return (String) getCurrentKey();
  }

  protected long watermark() {
    return timers.currentWatermark();
  }

  protected void wakeAt(long time) {
    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
  }

  protected void emit(OUT value, long time) {
    output.collect(record.replace(value, time));
  }

  protected <T> void emit(OutputTag<T> tag, T value, long time) {
    output.collect(tag, new StreamRecord<>(value, time));
  }

  /** Called when time has reached one asked for with {@link #wakeAt}. */
  protected abstract void wake(long time) throws Exception;

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    wake(timer.getTimestamp());
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {}
}
