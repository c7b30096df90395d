package dev.kontor.console.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each code refused something, how often, and the last limit and value. Mutable. */
final class Bites {
  private static final int CODES = 200;

  private final Map<String, Bite> bites = new HashMap<>();
  private final TimeAxis times;
  private long total;

  /**
   * @param times of the whole run
   */
  Bites(TimeAxis times) {
    this.times = times;
  }

  void add(long time, Reason reason, String limit, String value) {
    boolean known = bites.containsKey(reason.code()) || bites.size() < CODES;
    String code = known ? reason.code() : "(other reasons)";
    bites
        .computeIfAbsent(code, name -> new Bite(name, time, times))
        .add(time, reason, limit, value);
    total++;
  }

  long total() {
    return total;
  }

  /** Most frequent first. */
  List<Bite> all() {
    return bites.values().stream()
        .sorted(
            Comparator.comparingLong((Bite bite) -> bite.count)
                .reversed()
                .thenComparing(b -> b.code))
        .toList();
  }

  /** One code. Mutable. */
  static final class Bite {
    final String code;
    final Moments moments;
    long count;
    long first;
    long last;
    String limit = "";
    String value = "";
    String sentence = "";

    private Bite(String code, long time, TimeAxis times) {
      this.code = code;
      moments = new Moments(times);
      first = time;
      last = time;
    }

    private void add(long time, Reason reason, String limit, String value) {
      count++;
      moments.add(time);
      first = Math.min(first, time);
      if (time >= last) {
        last = time;
        this.limit = limit;
        this.value = value;
        sentence = reason.sentence();
      }
    }
  }
}
