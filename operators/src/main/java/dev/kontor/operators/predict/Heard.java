package dev.kontor.operators.predict;

import dev.kontor.models.registry.Promotion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The promotions that hold or are to hold, as operator state: all that act on them have the same.
 */
public final class Heard {
  private final BroadcastState<Long, Promotion> bySequence;

  public Heard(OperatorStateStore store) throws Exception {
    bySequence =
        store.getBroadcastState(
            new MapStateDescriptor<>("heard", Types.LONG, Types.POJO(Promotion.class)));
  }

  public void add(Promotion promotion) throws Exception {
    bySequence.put(promotion.sequence(), promotion);
  }

  /** As they were decided. */
  public List<Promotion> inOrder() throws Exception {
    List<Promotion> all = new ArrayList<>();
    for (Map.Entry<Long, Promotion> entry : bySequence.immutableEntries()) {
      all.add(entry.getValue());
    }
    all.sort(Comparator.comparingLong(Promotion::sequence));
    return all;
  }

  /** What a later promotion of the same model has taken the place of at that time. */
  public void forget(long time) throws Exception {
    List<Promotion> all = inOrder();
    for (Promotion one : all) {
      if (all.stream().anyMatch(other -> isOver(one, other, time))) {
        bySequence.remove(one.sequence());
      }
    }
  }

  private static boolean isOver(Promotion one, Promotion by, long time) {
    return by.time() <= time
        && by.model().equals(one.model())
        && by.isShadow() == one.isShadow()
        && (by.time() > one.time() || by.time() == one.time() && by.sequence() > one.sequence());
  }
}
