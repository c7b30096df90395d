package dev.kontor.jobs;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.List;

/** A drawn path of an instrument: a bar a minute, half a point about what it closes at. */
record Drawn(List<Bar> bars) {
  static final long MINUTE = 60_000;

  /** Bars that hang in the air: each about its close only. */
  static Drawn about(String instrument, double... closes) {
    return draw(instrument, false, closes);
  }

  /** Bars that start where the last one closed. */
  static Drawn joined(String instrument, double... closes) {
    return draw(instrument, true, closes);
  }

  private static Drawn draw(String instrument, boolean joined, double... closes) {
    List<Bar> bars = new ArrayList<>();
    double last = closes[0];
    for (double close : closes) {
      double open = joined ? last : close;
      bars.add(
          bar(
              instrument,
              bars.size(),
              open,
              Math.max(open, close) + 0.5,
              Math.min(open, close) - 0.5,
              close,
              10));
      last = close;
    }
    return new Drawn(bars);
  }

  /** With so much volume on one bar. */
  Drawn volume(int minute, double volume) {
    List<Bar> changed = new ArrayList<>(bars);
    Bar bar = bars.get(minute);
    changed.set(
        minute,
        bar(bar.instrument(), minute, bar.open(), bar.high(), bar.low(), bar.close(), volume));
    return new Drawn(changed);
  }

  /** The same upside down, of another instrument. */
  Drawn mirrored(String instrument) {
    List<Bar> mirrored = new ArrayList<>();
    for (Bar bar : bars) {
      mirrored.add(
          bar(
              instrument,
              mirrored.size(),
              50 - bar.open(),
              50 - bar.low(),
              50 - bar.high(),
              50 - bar.close(),
              bar.volume()));
    }
    return new Drawn(mirrored);
  }

  private static Bar bar(
      String instrument,
      int minute,
      double open,
      double high,
      double low,
      double close,
      double volume) {
    return new Bar(
        instrument,
        minute * MINUTE,
        (minute + 1) * MINUTE,
        E8.ofDouble(open),
        E8.ofDouble(high),
        E8.ofDouble(low),
        E8.ofDouble(close),
        E8.ofDouble(volume));
  }
}
