package dev.kontor.operators.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Splits;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.Split;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Subject;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.references.ManyBars;
import dev.kontor.operators.references.Referring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Where references are split and their bars revised. */
class RestatedReferringTest implements RescalingLaws<Referring, Features> {
  @Override
  public Subject<Referring, Features> subject() {
    return new ReferringBars(ManyBars.restated(Timeframe.of("5m")));
  }

  /** In streaming and in batch, of whomever the split is, with revised bars on both its sides. */
  @Property(tries = 60)
  void afterASplitAllIsAsIfItHadBeenAdjustedFromTheStart(
      @ForAll Random random, @ForAll @IntRange(min = 0, max = 3) int whose, @ForAll boolean longer)
      throws Exception {
    String instrument = ManyBars.INSTRUMENTS.get(whose);
    ManyBars still = ManyBars.restated(Timeframe.of(longer ? "5m" : "1m"));
    Splits splits = Splits.of(List.of(CorporateAction.split(instrument, ManyBars.SPLIT, 4, 1)));
    Split back = new Split(instrument, 0, 1, 4);
    List<Bar> adjusted = ManyBars.revised(ManyBars.history(random, 60, 4));
    List<Bar> raw = new ArrayList<>();
    for (Bar bar : adjusted) {
      boolean old = bar.instrument().equals(instrument) && bar.end() <= ManyBars.SPLIT;
      raw.add(old ? back.adjust(bar) : bar);
    }
    List<String> wanted = after(with(still, Map.of()), adjusted, false);
    assertThat(wanted).hasSizeGreaterThan(longer ? 10 : 50);
    ManyBars told = with(still, Map.of(instrument, splits));
    assertThat(after(told, raw, false)).isEqualTo(wanted);
    assertThat(after(told, raw, true)).isEqualTo(wanted);
  }

  private static ManyBars with(ManyBars bars, Map<String, Splits> splits) {
    BarConfig config = bars.config().withSplits(splits);
    return new ManyBars(bars.timeframe(), config);
  }

  /** But for the spread, which mixes shares and is absent for a while. */
  private static List<String> after(ManyBars bars, List<Bar> history, boolean sorted)
      throws Exception {
    List<String> lines = new ArrayList<>();
    for (Features row : new ReferringBars(bars).rows(history, sorted)) {
      if (row.bar().end() > ManyBars.SPLIT) {
        double[] values = row.row().clone();
        values[4] = 0;
        lines.add(row.bar() + " " + Arrays.toString(values));
      }
    }
    return lines;
  }
}
