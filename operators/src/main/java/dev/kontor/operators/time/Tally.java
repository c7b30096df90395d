package dev.kontor.operators.time;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

/**
 * Counts that survive a restore exactly: Flink's accumulators, which start anew with every attempt,
 * are given what the last checkpoint had counted. They show in the web UI and in the job's result.
 */
public final class Tally {
  private final RuntimeContext context;
  private final ListState<Tuple2<String, Long>> saved;
  private final Map<String, LongCounter> counters = new TreeMap<>();

  public Tally(RuntimeContext context, OperatorStateStore store, boolean restored)
      throws Exception {
    this.context = context;
    saved =
        store.getListState(
            new ListStateDescriptor<>("tally", Types.TUPLE(Types.STRING, Types.LONG)));
    if (restored) {
      for (Tuple2<String, Long> count : saved.get()) {
        counter(count.f0).add(count.f1);
      }
    }
  }

  /** The counter of that name; keep it, do not look it up for every element. */
  public LongCounter counter(String name) {
    return counters.computeIfAbsent(
        name,
        n -> {
          LongCounter counter = new LongCounter();
          context.addAccumulator(n, counter);
          return counter;
        });
  }

  public void save() throws Exception {
    saved.clear();
    for (Map.Entry<String, LongCounter> counter : counters.entrySet()) {
      saved.add(Tuple2.of(counter.getKey(), counter.getValue().getLocalValuePrimitive()));
    }
  }
}
