package dev.kontor.models.calendar;

import dev.kontor.models.market.Bar;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When trading in single instruments is halted, whatever their calendars say. Immutable. */
public final class Halts implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final Halts NONE = new Halts(List.of());

  /**
   * One halt.
   *
   * @param from when trading stops, epoch milliseconds, inclusive
   * @param to when it resumes, exclusive; {@code Long.MAX_VALUE} if it does not
   */
  public record Halt(String instrument, long from, long to) implements Serializable {
    public Halt {
      if (from >= to) {
        throw new IllegalArgumentException("a halt must end after it begins");
      }
    }
  }

  /** By instrument: where each halt begins and ends, in turn; they do not touch. */
  private final HashMap<String, long[]> bounds = new HashMap<>();

  private Halts(List<Halt> halts) {
    Map<String, List<Halt>> own = new HashMap<>();
    for (Halt halt : halts) {
      own.computeIfAbsent(halt.instrument(), name -> new ArrayList<>()).add(halt);
    }
    own.forEach((instrument, of) -> bounds.put(instrument, joined(of)));
  }

  /** In any order; they may overlap. */
  public static Halts of(List<Halt> halts) {
    return halts.isEmpty() ? NONE : new Halts(halts);
  }

  public boolean isEmpty() {
    return bounds.isEmpty();
  }

  /** Whether trading in an instrument is halted at a time. */
  public boolean at(String instrument, long time) {
    long[] own = bounds.get(instrument);
    return own != null && within(own, time);
  }

  /**
   * Whether a bar begins or ends in a halt, so that nobody can say that what fills at it fills
   * while trading goes on. A halt in the middle of a bar leaves its prices as they are.
   */
  public boolean touch(Bar bar) {
    long[] own = bounds.get(bar.instrument());
    return own != null && (within(own, bar.start()) || within(own, bar.end() - 1));
  }

  private static boolean within(long[] bounds, long time) {
    int low = 0;
    int high = bounds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bounds[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low % 2 == 1;
  }

  private static long[] joined(List<Halt> halts) {
    halts.sort(Comparator.comparingLong(Halt::from));
    long[] bounds = new long[2 * halts.size()];
    int count = 0;
    for (Halt halt : halts) {
      if (count > 0 && halt.from() <= bounds[count - 1]) {
        bounds[count - 1] = Math.max(bounds[count - 1], halt.to());
      } else {
        bounds[count++] = halt.from();
        bounds[count++] = halt.to();
      }
    }
    return Arrays.copyOf(bounds, count);
  }
}
