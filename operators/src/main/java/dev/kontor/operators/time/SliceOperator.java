package dev.kontor.operators.time;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Hands over each key's elements one time at a time, in order: a slice is everything that is known
 * at one time, complete. What the elements of a slice mean together is the subclass's affair, and
 * it must not depend on the order in which they arrived.
 *
 * <p>State per key: the slices whose time has not come, by time. In BATCH nothing waits but the
 * current slice, in a plain field, for BATCH takes no checkpoints.
 */
public abstract class SliceOperator<IN, OUT> extends KeyedOperator<IN, OUT> {
  private static final long serialVersionUID = 1L;

  private final TypeInformation<IN> type;

  private transient MapState<Long, List<IN>> waiting;
  private transient List<IN> current;
  private transient long currentTime;

  protected SliceOperator(boolean sorted, TypeInformation<IN> type) {
    super(sorted);
    this.type = type;
  }

  @Override
  public void open() throws Exception {
    super.open();
    waiting =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("waiting", Types.LONG, new ListTypeInfo<>(type)));
    current = new ArrayList<>();
  }

  /** A complete slice. */
  protected abstract void slice(long time, List<IN> elements) throws Exception;

  /** The key's input is over. */
  protected void end() throws Exception {}

  @Override
  public void processElement(StreamRecord<IN> element) throws Exception {
    long time = element.getTimestamp();
    if (sorted) {
      if (current.isEmpty()) {
        wakeAt(Long.MAX_VALUE);
      } else if (time != currentTime) {
        release();
      }
      currentTime = time;
      current.add(element.getValue());
      return;
    }
    List<IN> slice = waiting.get(time);
    if (slice == null) {
      slice = new ArrayList<>();
      wakeAt(time);
      wakeAt(Long.MAX_VALUE);
    }
    slice.add(element.getValue());
    waiting.put(time, slice);
  }

  @Override
  protected void wake(long time) throws Exception {
    if (sorted) {
      release();
    } else {
      List<IN> slice = waiting.get(time);
      if (slice != null) {
        waiting.remove(time);
        slice(time, slice);
      }
    }
    if (time == Long.MAX_VALUE) {
      end();
    }
  }

  private void release() throws Exception {
    if (!current.isEmpty()) {
      List<IN> slice = current;
      current = new ArrayList<>();
      slice(currentTime, slice);
    }
  }
}
