package dev.kontor.jobs.bench.kernels;

import dev.kontor.jobs.bench.GeneratedBars;
import dev.kontor.models.market.Bar;

/** A day of generated bars of fifty instruments, made in advance, minute by minute, for ever. */
final class Minutes {
  static final int INSTRUMENTS = 50;

  /** So many minutes see every window of a usual indicator full. */
  static final int WARM = 400;

  private static final int LENGTH = 1440;

  private final Bar[] bars = new Bar[LENGTH * INSTRUMENTS];
  private int next;

  Minutes() {
    GeneratedBars generated = new GeneratedBars(INSTRUMENTS);
    for (int i = 0; i < bars.length; i++) {
      bars[i] = generated.bar(i);
    }
  }

  /** The next minute's bar of the first instrument; those of the others follow. */
  int minute() {
    int at = next;
    next = at + INSTRUMENTS == bars.length ? 0 : at + INSTRUMENTS;
    return at;
  }

  Bar bar(int at) {
    return bars[at];
  }
}
