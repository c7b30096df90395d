package dev.kontor.operators.references;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Splits;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.CalendarSettings;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.Subject;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.bars.PulseOperator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Bars of a minute, of four instruments with holes; two of them are looked at. */
public record ManyBars(Timeframe timeframe, BarConfig config) implements Subject<Bar, Referring> {
  public static final long MINUTE = 60_000;

  private static final Timeframe MINUTE_BARS = Timeframe.of("1m");

  /** A night of twenty minutes is long enough. */
  private static final TradingCalendar SHARES =
      Calendars.named(
          "shares",
          Map.of(
              "shares",
              new CalendarSettings(
                  null, "UTC", List.of(DayOfWeek.values()), "00:13", "23:53", null, null)));

  /** Two are shares, one of them looked at; the others are traded always. */
  private static final Listings LISTINGS =
      new Listings(
          new Listing(SHARES, MINUTE_BARS),
          Map.of(
              "A", new Listing(null, MINUTE_BARS),
              "QQQ", new Listing(null, MINUTE_BARS)));

  private static final long CLOSE = Instant.parse("2024-07-03T23:53:00Z").toEpochMilli();
  static final long OPEN = Instant.parse("2024-07-04T00:13:00Z").toEpochMilli();

  /** When the market is split. */
  public static final long SPLIT = 33 * MINUTE;

  public static final List<String> INSTRUMENTS = List.of("X", "SPY", "A", "QQQ");

  /** On the clock, holes stay holes. */
  public ManyBars(Timeframe timeframe) {
    this(timeframe, new BarConfig(MINUTE_BARS, null, Listings.all(Listing.CLOCK), 10, Filling.OFF));
  }

  /** Around a night between two sessions. */
  public static ManyBars ofSessions(Timeframe timeframe, Filling filling) {
    return new ManyBars(timeframe, new BarConfig(MINUTE_BARS, null, LISTINGS, 10, filling));
  }

  /** On the clock; two instruments are split, one of them looked at, and bars may be revised. */
  public static ManyBars restated(Timeframe timeframe) {
    ManyBars still = new ManyBars(timeframe);
    Map<String, Splits> splits =
        Map.of(
            "SPY", splits("SPY", SPLIT, 45 * MINUTE + 30_000),
            "A", splits("A", 24 * MINUTE, 90 * MINUTE));
    return new ManyBars(timeframe, still.config().withRevise(5 * MINUTE).withSplits(splits));
  }

  private static Splits splits(String instrument, long four, long half) {
    return Splits.of(
        List.of(
            CorporateAction.split(instrument, four, 4, 1),
            CorporateAction.split(instrument, half, 1, 2)));
  }

  public StrategyPlan plan() {
    return Strategies.with(
            "own", "close",
            "price", "market.close",
            "traded", "market.volume",
            "top", "other.high",
            "spread", "zscore(close - 0.7 * market.close, 5)",
            "slope", "beta(close, market.close, 4)",
            "joined", "correlation(close, other.close, 3)")
        .referring(Map.of("market", "SPY", "other", "QQQ"))
        .plan(timeframe.toString());
  }

  @Override
  public OneInputStreamOperator<Bar, Referring> operator(boolean sorted) {
    return new ReferenceOperator(sorted, plan(), config);
  }

  @Override
  public String key(Bar bar) {
    return "references";
  }

  @Override
  public long time(Bar bar) {
    return known(bar);
  }

  static long known(Bar bar) {
    return bar.isRevised() ? bar.end() + 95_001 : bar.end();
  }

  @Override
  public String owner(Referring told) {
    return told.instrument();
  }

  @Override
  public String text(Referring told) {
    return told.bar() + " " + Arrays.toString(told.references());
  }

  @Override
  public List<Bar> history() {
    List<Bar> bars = history(new Random(5), 60, 4, config);
    return config.revise() > 0 ? revised(bars) : bars;
  }

  /** Every fifth bar is revised a minute and a half after its end. */
  public static List<Bar> revised(List<Bar> bars) {
    List<Bar> all = new ArrayList<>(bars);
    for (Bar bar : bars) {
      if ((bar.end() / MINUTE + bar.instrument().length()) % 5 == 3) {
        all.add(revised(bar, 1_600));
      }
    }
    all.sort(Comparator.comparingLong(ManyBars::known));
    return all;
  }

  /** With as much volume as that more, traded at a price that is higher by as much. */
  static Bar revised(Bar bar, long more) {
    return new Bar(
        bar.instrument(),
        bar.start(),
        bar.end(),
        bar.openE8(),
        bar.highE8() + more,
        bar.lowE8(),
        bar.closeE8() + more,
        bar.volumeE8() + more,
        more);
  }

  /** As the configuration has it: in sessions, with a pulse to each at the end of filled bars. */
  public static List<Bar> history(Random random, int minutes, int often, BarConfig config) {
    List<Bar> bars = history(random, minutes, often);
    if (config.listings().own().isEmpty()) {
      return bars;
    }
    List<Bar> moved = new ArrayList<>();
    for (Bar bar : bars) {
      long minute = bar.start() - minutes / 2 * MINUTE;
      moved.add(at(bar, minute < 0 ? CLOSE + minute : OPEN + minute));
    }
    if (config.fills() && !moved.isEmpty()) {
      long last = moved.get(moved.size() - 1).end() + random.nextInt(8) * MINUTE;
      INSTRUMENTS.forEach(instrument -> moved.add(PulseOperator.pulse(instrument, last)));
    }
    return moved;
  }

  private static Bar at(Bar bar, long start) {
    return new Bar(
        bar.instrument(),
        start,
        start + bar.span(),
        bar.openE8(),
        bar.highE8(),
        bar.lowE8(),
        bar.closeE8(),
        bar.volumeE8());
  }

  /**
   * @param often one bar in so many is missing; of the first instrument more
   */
  public static List<Bar> history(Random random, int minutes, int often) {
    List<Bar> bars = new ArrayList<>();
    for (int minute = 0; minute < minutes; minute++) {
      for (String instrument : INSTRUMENTS) {
        boolean sparse = instrument.equals("X") && random.nextBoolean();
        if (!sparse && random.nextInt(often) > 0) {
          bars.add(bar(instrument, minute, 90 + random.nextInt(20), 1 + random.nextInt(9)));
        }
      }
    }
    bars.sort(Comparator.comparingLong(Bar::end));
    return bars;
  }

  public static Bar bar(String instrument, int minute, int price, int volume) {
    long start = minute * MINUTE;
    long e8 = price * E8.ONE;
    return new Bar(instrument, start, start + MINUTE, e8, e8 + 2, e8 - 2, e8 + 1, volume * E8.ONE);
  }
}
