package dev.kontor.operators.time;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The time that has passed, before a restore too: watermarks start anew with every attempt, and
 * what was late must stay late.
 */
public final class PassedTime {
  private final ListState<Long> saved;
  private final long restored;

  public PassedTime(StateInitializationContext context) throws Exception {
    saved =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("time", Types.LONG));
    long earliest = Long.MAX_VALUE;
    if (context.isRestored()) {
      for (long time : saved.get()) {
        earliest = Math.min(earliest, time);
      }
    }
    restored = earliest == Long.MAX_VALUE ? Long.MIN_VALUE : earliest;
  }

  public long at(long watermark) {
    return Math.max(watermark, restored);
  }

  public void save(long watermark) throws Exception {
    saved.update(List.of(at(watermark)));
  }
}
