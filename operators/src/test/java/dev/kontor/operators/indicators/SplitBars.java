package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Splits;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.Subject;
import dev.kontor.operators.bars.BarConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Bars of a minute of three instruments, two of which are split, and some of which are revised.
 *
 * @param fine whose history it is, and where bars lie
 */
record SplitBars(BarConfig config, FineBars fine) implements Subject<Bar, Features> {
  static final long SPLIT = 33 * FineBars.MINUTE;

  SplitBars() {
    this(new FineBars("1m"));
  }

  private SplitBars(FineBars fine) {
    this(
        fine.config()
            .withSplits(
                Map.of(
                    "X",
                    splits("X", SPLIT, 45 * FineBars.MINUTE + 30_000),
                    "Z",
                    splits("Z", 24 * FineBars.MINUTE, 90 * FineBars.MINUTE))),
        fine);
  }

  static SplitBars of(Map<String, Splits> splits) {
    FineBars fine = new FineBars("1m");
    return new SplitBars(fine.config().withSplits(splits), fine);
  }

  static Splits splits(String instrument, long four, long half) {
    return Splits.of(
        List.of(
            CorporateAction.split(instrument, four, 4, 1),
            CorporateAction.split(instrument, half, 1, 2)));
  }

  @Override
  public OneInputStreamOperator<Bar, Features> operator(boolean sorted) {
    Strategies wanted =
        Strategies.with(
            "mean", "sma(close, 4)",
            "range", "atr(5)",
            "money", "sum(close * volume, 3)",
            "flow", "obv()",
            "hour", "ema(close, 3)@10m",
            "last", "close@5m",
            "much", "volume@5m",
            "lost", "ema(close + 5, 2)");
    return new BarIndicators(sorted, wanted.plan("1m"), config);
  }

  @Override
  public String key(Bar bar) {
    return bar.instrument();
  }

  @Override
  public long time(Bar bar) {
    return bar.isRevised() ? bar.end() + 95_001 : bar.end();
  }

  @Override
  public String owner(Features features) {
    return features.bar().instrument();
  }

  @Override
  public String text(Features features) {
    return features.bar() + " " + Arrays.toString(features.row());
  }

  @Override
  public boolean keysAreInOrder() {
    return true;
  }

  @Override
  public List<OutputTag<?>> sides() {
    return List.of(
        IndicatorOperator.MARKS,
        IndicatorOperator.BARS,
        IndicatorOperator.REVISIONS,
        IndicatorOperator.SPLITS);
  }

  /** Every seventh bar is revised a minute and a half after its end. */
  @Override
  public List<Bar> history() {
    List<Bar> bars = new ArrayList<>();
    for (Bar bar : fine.history()) {
      bars.add(bar);
      if (bar.end() / FineBars.MINUTE % 7 == 3 && bar.span() == FineBars.MINUTE) {
        bars.add(revised(bar, 16));
      }
    }
    bars.sort((a, b) -> Long.compare(time(a), time(b)));
    return bars;
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
}
