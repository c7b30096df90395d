package dev.kontor.models.checks;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import dev.kontor.models.settings.BadSetting;
import java.util.List;
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
    this.timeframe = timeframe;
    Definitions definitions = new Definitions();
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
   * @param bars of one instrument, in order of time; those of other timeframes are rolled up
   */
  public void rows(List<Bar> bars, Consumer<Row> out) {
    Walk walk =
        new Walk(
            indicators,
            timeframe,
            Listing.CLOCK,
            Filling.OFF,
            (bar, memory) -> out.accept(row(bar, memory)));
    bars.forEach(walk::next);
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
