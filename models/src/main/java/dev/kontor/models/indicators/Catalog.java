package dev.kontor.models.indicators;

import dev.kontor.models.indicators.candlesticks.Candlesticks;
import dev.kontor.models.indicators.momentum.Momentum;
import dev.kontor.models.indicators.series.SeriesFunctions;
import dev.kontor.models.indicators.statistics.Statistics;
import dev.kontor.models.indicators.trend.Trend;
import dev.kontor.models.indicators.volatility.Volatility;
import dev.kontor.models.indicators.volume.Volume;
import dev.kontor.models.kernels.Family;
import dev.kontor.models.kernels.IndicatorFunction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All indicator functions by name. */
public final class Catalog {
  private static final Map<String, IndicatorFunction> FUNCTIONS = new LinkedHashMap<>();
  private static final Map<String, IndicatorFunction> PARTS = new LinkedHashMap<>();

  static {
    for (Family family :
        List.of(
            Trend.family(),
            Momentum.family(),
            Volatility.family(),
            Volume.family(),
            Statistics.family(),
            Candlesticks.family(),
            SeriesFunctions.family())) {
      family.parts().forEach(part -> PARTS.put(part.name(), part));
      for (IndicatorFunction function : family.functions()) {
        if (FUNCTIONS.put(function.name(), function) != null) {
          throw new IllegalStateException("two functions are named " + function.name());
        }
      }
    }
  }

  private Catalog() {}

  /** Null if there is no such function. */
  public static IndicatorFunction find(String name) {
    return FUNCTIONS.get(name);
  }

  /** What functions share under a name that expressions do not know; null if there is no such. */
  static IndicatorFunction part(String name) {
    return PARTS.get(name);
  }

  public static Collection<IndicatorFunction> all() {
    return FUNCTIONS.values();
  }
}
