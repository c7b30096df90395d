package dev.kontor.models.indicators.candlesticks;

import dev.kontor.models.kernels.Family;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * Patterns as they are told one after another: a name, for how many first bars it is absent, what
 * it is, and its shape. All share one memory.
 */
final class Patterns {
  private static final List<String> MEMORY = List.of("candles");

  private final Family family = new Family().part("candles", Family.PRICES, CandleMemory::new);

  Family family() {
    return family;
  }

  Patterns add(String name, int absent, String summary, Shape.One shape) {
    return add(name, absent, List.of(), summary, site -> shape);
  }

  Patterns add(String name, int absent, String summary, Shape.Two shape) {
    return add(name, absent, List.of(), summary, site -> shape);
  }

  Patterns add(String name, int absent, String summary, Shape.Three shape) {
    return add(name, absent, List.of(), summary, site -> shape);
  }

  Patterns add(String name, int absent, String summary, Shape.Four shape) {
    return add(name, absent, List.of(), summary, site -> shape);
  }

  Patterns add(String name, int absent, String summary, Shape.Five shape) {
    return add(name, absent, List.of(), summary, site -> shape);
  }

  Patterns add(String name, int absent, String summary, Shape shape) {
    return add(name, absent, List.of(), summary, site -> shape);
  }

  /** Adds a pattern with a number that the caller may choose. */
  Patterns add(
      String name,
      int absent,
      Parameter parameter,
      String summary,
      DoubleFunction<? extends Shape> shape) {
    return add(name, absent, List.of(parameter), summary, site -> shape.apply(site.factor(0)));
  }

  private Patterns add(
      String name,
      int absent,
      List<Parameter> parameters,
      String summary,
      Function<Site, ? extends Shape> shape) {
    Function<Site, Kernel> maker = site -> new Score(site, absent, shape.apply(site));
    family.number(name, MEMORY, parameters, summary, maker);
    return this;
  }
}
