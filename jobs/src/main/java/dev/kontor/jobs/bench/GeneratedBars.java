package dev.kontor.jobs.bench;

import dev.kontor.models.market.Bar;
import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * One-minute bars of many instruments, by number: the same bar for the same number, everywhere.
 * Prices are slow waves with noise, so that averages cross now and then.
 */
public final class GeneratedBars implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final long MINUTE = 60_000L;
  private static final long FIRST = 1_577_836_800_000L;

  private final String[] names;

  public GeneratedBars(int instruments) {
    names = IntStream.range(0, instruments).mapToObj(i -> "I" + i).toArray(String[]::new);
  }

  public int instruments() {
    return names.length;
  }

  /** Bars of one minute follow each other, instrument by instrument. */
  public Bar bar(long number) {
    int instrument = (int) (number % names.length);
    long minute = number / names.length;
    long open = price(instrument, minute);
    long close = price(instrument, minute + 1);
    long high = Math.max(open, close) + noise(instrument, minute, 3) * 1_000L;
    long low = Math.min(open, close) - noise(instrument, minute, 5) * 1_000L;
    long start = FIRST + minute * MINUTE;
    long volume = (1 + noise(instrument, minute, 7)) * 1_000_000L;
    return new Bar(names[instrument], start, start + MINUTE, open, high, low, close, volume);
  }

  private static long price(int instrument, long minute) {
    double wave =
        Math.sin(minute / 300.0 + instrument) + 0.3 * Math.sin(minute / 37.0 + instrument);
    return 10_000_000_000L + (long) (wave * 500_000_000L) + noise(instrument, minute, 1) * 10_000L;
  }

  /** A whole number from 0 to 999. */
  private static long noise(int instrument, long minute, int kind) {
    long x = instrument * 0x9E3779B97F4A7C15L + minute * 0xBF58476D1CE4E5B9L + kind;
    x = (x ^ (x >>> 30)) * 0x94D049BB133111EBL;
    return Long.remainderUnsigned(x ^ (x >>> 31), 1_000);
  }
}
