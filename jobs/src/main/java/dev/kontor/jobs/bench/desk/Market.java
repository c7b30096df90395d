package dev.kontor.jobs.bench.desk;

import dev.kontor.jobs.bench.GeneratedBars;
import dev.kontor.models.desk.Slice;
import dev.kontor.models.market.Bar;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;

/** Minutes of marks of many instruments, of which one in a hundred carries a signal. */
final class Market {
  private static final int EVERY = 100;

  /** Minutes that are made beforehand and then repeat, later. */
  private static final int MINUTES = 2_000;

  private final Bar[][] marks = new Bar[MINUTES][];

  Market(int instruments) {
    GeneratedBars bars = new GeneratedBars(instruments);
    for (int minute = 0; minute < MINUTES; minute++) {
      marks[minute] = new Bar[instruments];
      for (int i = 0; i < instruments; i++) {
        marks[minute][i] = bars.bar((long) minute * instruments + i);
      }
    }
  }

  /** The same slice for the same minute. Instruments come in the order of their names. */
  Slice slice(long minute) {
    Bar[] known = marks[(int) (minute % MINUTES)];
    long later = minute / MINUTES * MINUTES * 60_000L;
    Slice slice = Slice.at(known[0].end() + later);
    for (int i = 0; i < known.length; i++) {
      Bar bar = later == 0 ? known[i] : later(known[i], later);
      slice.add(bar);
      long turn = minute * known.length + i;
      if (mixed(turn) % EVERY == 0) {
        slice.add(signal(bar, (turn & 1) == 0 ? Advice.BUY : Advice.SELL));
      }
    }
    return slice.sort();
  }

  private static long mixed(long x) {
    long mixed = (x ^ (x >>> 31)) * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 29)) >>> 1;
  }

  private static Bar later(Bar bar, long by) {
    return new Bar(
        bar.instrument(),
        bar.start() + by,
        bar.end() + by,
        bar.openE8(),
        bar.highE8(),
        bar.lowE8(),
        bar.closeE8(),
        bar.volumeE8());
  }

  /** With a stop and a target that are reached within hours. */
  private static Signal signal(Bar bar, Advice advice) {
    long close = bar.closeE8();
    long away = (advice == Advice.BUY ? 1 : -1) * close / 50;
    return new Signal(
        bar.instrument(),
        bar.end(),
        advice,
        "bench",
        1,
        Verdict.ACCEPTED,
        "rule: bench",
        close,
        close - away,
        close + away);
  }
}
