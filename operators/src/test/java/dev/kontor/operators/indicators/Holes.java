package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.Subject;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.bars.PulseOperator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Bars of a minute with holes that are filled: two shares around a night, one of which is given up
 * in the morning, and something that is traded always, on the clock.
 */
record Holes(FineBars bars) implements Subject<Bar, Features> {
  static final Listing SHARES = new Listing(Calendars.named("us-equities"), FineBars.MINUTE_BARS);
  static final Listing COINS = new Listing(null, FineBars.MINUTE_BARS);

  /** When the shares' session of the second of July closes, and that of the third opens. */
  static final long CLOSE = Instant.parse("2024-07-02T20:00:00Z").toEpochMilli();

  static final long OPEN = Instant.parse("2024-07-03T13:30:00Z").toEpochMilli();

  Holes(Filling filling) {
    this(
        new FineBars(
            new BarConfig(
                FineBars.MINUTE_BARS, null, new Listings(SHARES, Map.of("C", COINS)), 3, filling),
            List.of("5m", "15m")));
  }

  @Override
  public OneInputStreamOperator<Bar, Features> operator(boolean sorted) {
    return bars.operator(sorted);
  }

  @Override
  public String key(Bar bar) {
    return bars.key(bar);
  }

  @Override
  public long time(Bar bar) {
    return bars.time(bar);
  }

  @Override
  public String owner(Features features) {
    return bars.owner(features);
  }

  @Override
  public String text(Features features) {
    return bars.text(features) + " " + features.bar();
  }

  @Override
  public boolean keysAreInOrder() {
    return true;
  }

  @Override
  public List<OutputTag<?>> sides() {
    return bars.sides();
  }

  /**
   * The last quarter of an hour before the close and some of the morning, and pulses at the end.
   */
  @Override
  public List<Bar> history() {
    Random random = new Random(4);
    List<Bar> history = new ArrayList<>();
    for (long minute = 0; minute < 45; minute++) {
      long start =
          minute < 15
              ? CLOSE + (minute - 15) * FineBars.MINUTE
              : OPEN + (minute - 15) * FineBars.MINUTE;
      for (String instrument : List.of("X", "Y", "C")) {
        boolean givenUp = instrument.equals("Y") && minute > 25;
        if (random.nextInt(3) == 0 && !givenUp && minute != 14 && (minute < 30 || minute > 38)) {
          history.add(FineBars.bar(instrument, start, 90 + random.nextInt(20)));
        }
      }
    }
    history.sort(Comparator.comparingLong(Bar::end));
    for (String instrument : List.of("X", "Y", "C")) {
      history.add(PulseOperator.pulse(instrument, OPEN + 33 * FineBars.MINUTE));
    }
    return history;
  }
}
