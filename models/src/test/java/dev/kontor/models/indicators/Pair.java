package dev.kontor.models.indicators;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.List;

/** Bars of one instrument beside those of another, in order of time, without an engine. */
record Pair(List<Bar> own, List<Bar> market, Timeframe timeframe) {
  private static final String MARKET = "MARKET";

  /** An expression's values at the instrument's bars; it knows the other as {@code market}. */
  double[] of(String text) {
    Definitions definitions = new Definitions();
    definitions.refer("market", MARKET);
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = compiler.number(definitions.resolve(Definitions.parse(text)), timeframe);
    IndicatorSet set = compiler.build();
    References references =
        new References(set.references(), timeframe, Listings.all(Listing.CLOCK), Filling.OFF);
    ReferenceBars bars = references.fresh();
    double[] memory = set.fresh();
    double[] values = new double[own.size()];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      long end = own.get(i).end();
      for (; next < market.size() && market.get(next).end() <= end; next++) {
        references.next(bars, of(MARKET, market.get(next)));
      }
      references.passTime(bars, end, changed -> {});
      set.show(memory, bars.values);
      set.update(memory, own.get(i));
      values[i] = memory[place];
    }
    return values;
  }

  /** The closes of both where the other has a bar of the same end or an earlier one. */
  List<double[]> closes() {
    List<double[]> closes = new ArrayList<>();
    int next = 0;
    for (Bar bar : own) {
      while (next < market.size() && market.get(next).end() <= bar.end()) {
        next++;
      }
      closes.add(new double[] {bar.close(), next == 0 ? Double.NaN : market.get(next - 1).close()});
    }
    return closes;
  }

  private static Bar of(String instrument, Bar bar) {
    return new Bar(
        instrument,
        bar.start(),
        bar.end(),
        bar.openE8(),
        bar.highE8(),
        bar.lowE8(),
        bar.closeE8(),
        bar.volumeE8());
  }
}
