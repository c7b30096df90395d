package dev.kontor.operators.references;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Instruments that must hear of a reference's new bar though they have none themselves, each with
 * the time until which: when its longer bar ends or, where holes are filled, always.
 */
final class Listeners {
  private final MapState<String, Long> until;

  Listeners(RuntimeContext context) {
    until =
        context.getMapState(new MapStateDescriptor<>("listening-until", Types.STRING, Types.LONG));
  }

  void add(String instrument, long time) throws Exception {
    until.put(instrument, time);
  }

  /** Who listens at a time; the order is of no meaning, as each is told for itself. */
  void forEach(long time, Consumer<String> teller) {
    try {
      for (Map.Entry<String, Long> listener : until.entries()) {
        if (time <= listener.getValue()) {
          teller.accept(listener.getKey());
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException("the listeners of references cannot be read", e);
    }
  }

  /** Forgets those who listened until that time. */
  void forget(long time) throws Exception {
    Iterator<Map.Entry<String, Long>> all = until.iterator();
    while (all.hasNext()) {
      if (all.next().getValue() <= time) {
        all.remove();
      }
    }
  }
}
