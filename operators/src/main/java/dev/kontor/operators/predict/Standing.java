package dev.kontor.operators.predict;

import dev.kontor.models.registry.Promotion;
import dev.kontor.operators.Promotions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which versions are in force once all that was decided is. Of each model the last promotion. */
final class Standing {
  private final Promotions start;
  private final Map<String, Promotion> last = new TreeMap<>();
  private long sequence;

  Standing(Promotions start) {
    this.start = start;
  }

  void add(Promotion decided) {
    sequence = Math.max(sequence, decided.sequence());
    Promotion bare = decided.bare();
    if (decided.isRefused()) {
      last.put("refused", bare);
    } else {
      last.put(key(decided.model(), decided.change().role()), bare);
    }
  }

  long next() {
    return sequence + 1;
  }

  /** 0 if there is none or it has no number. */
  int version(String model, String role) {
    Promotion promoted = last.get(key(model, role));
    if (promoted != null) {
      return promoted.change().to();
    }
    return (role.equals("shadow") ? start.shadowVersions() : start.versions())
        .getOrDefault(model, 0);
  }

  List<Promotion> decided() {
    Collection<Promotion> all = last.values();
    return List.copyOf(all);
  }

  private static String key(String model, String role) {
    return role + " " + model;
  }
}
