package dev.kontor.models.indicators;

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

  static {
    for (Family family :
        List.of(
            Trend.family(),
            Momentum.family(),
            Volatility.family(),
            Volume.family(),
            Statistics.family(),
            SeriesFunctions.family())) {
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

  public static Collection<IndicatorFunction> all() {
    return FUNCTIONS.values();
  }
}
