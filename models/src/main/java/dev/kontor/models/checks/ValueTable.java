package dev.kontor.models.checks;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import dev.kontor.models.settings.BadSetting;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The values of some expressions at each bar of an instrument. */
public final class ValueTable {
  private final Timeframe timeframe;
  private final IndicatorSet indicators;
  private final int[] places;
  private final boolean[] conditions;

  /**
   * @param bar at whose close it stands
   * @param values in the order of the expressions; {@code NaN} where one is absent
   */
  public record Row(Bar bar, double[] values) {}

  /**
   * @param texts expressions as users write them, {@code @1h} included
   * @throws BadSetting naming the one that cannot be used
   */
  public ValueTable(List<String> texts, Timeframe timeframe) {
    this(texts, timeframe, Map.of());
  }

  /**
   * @param references other instruments by the names that expressions have for them
   */
  public ValueTable(List<String> texts, Timeframe timeframe, Map<String, String> references) {
    this.timeframe = timeframe;
    Definitions definitions = new Definitions();
    references.forEach(definitions::refer);
    IndicatorCompiler compiler = new IndicatorCompiler();
    places = new int[texts.size()];
    conditions = new boolean[texts.size()];
    for (int i = 0; i < places.length; i++) {
      try {
        Expression expression = definitions.resolve(Definitions.parse(texts.get(i)));
        conditions[i] = compiler.isCondition(expression, timeframe);
        places[i] =
            conditions[i]
                ? compiler.condition(expression, timeframe)
                : compiler.number(expression, timeframe);
      } catch (IllegalArgumentException e) {
        throw new BadSetting("expression", texts.get(i), e.getMessage());
      }
    }
    indicators = compiler.build();
  }

  /** Whether the i-th expression is a condition: 1, 0 or absent. */
  public boolean isCondition(int i) {
    return conditions[i];
  }

  /**
   * @param instrument whose values are wanted
   * @param all the bars of each instrument, in order of time; those of other timeframes are rolled
   *     up
   * @param latest the last moment of all data: until then holes are filled
   */
  public void rows(
      String instrument,
      Map<String, List<Bar>> all,
      Listings listings,
      Filling filling,
      long latest,
      Consumer<Row> out) {
    Walk walk =
        new Walk(
            indicators,
            timeframe,
            listings.of(instrument),
            filling,
            (bar, memory) -> out.accept(row(bar, memory)));
    Beside beside =
        new Beside(
            walk,
            indicators.references(),
            timeframe,
            all,
            listings,
            filling,
            Long.MIN_VALUE,
            latest);
    for (Bar bar : all.get(instrument)) {
      beside.tell(bar.end());
      walk.next(bar);
    }
    beside.tell(latest - 1);
    walk.passTime(latest - 1);
    beside.tell(latest);
    beside.end();
    walk.end();
  }

  private Row row(Bar bar, double[] memory) {
    double[] values = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = memory[places[i]];
    }
    return new Row(bar, values);
  }
}
