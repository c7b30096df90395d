package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ta4j.core.num.Num;

/**
 * An indicator of ta4j, found and tried out.
 *
 * @param call with nothing left out
 * @param bars on how many bars it runs
 * @param series our own series that it is built on
 * @param condition whether it gives conditions
 */
public record Ta4jIndicator(
    Blueprint blueprint,
    Expression.Call call,
    int bars,
    List<Expression> series,
    boolean condition) {
  /** What a series of bars is made of. */
  public static final List<String> FIELDS =
      List.of("open", "high", "low", "close", "volume", "time");

  /**
   * @throws BadExpression if there is no such indicator, or it cannot be built so
   */
  public static Ta4jIndicator of(Expression.Call expression) {
    Ta4jCall call = Ta4jCall.of(expression);
    Type values = Ta4jClasses.values(Ta4jClasses.find(call.name()));
    if (values != Num.class && values != Boolean.class) {
      throw new BadExpression(call.name() + " gives neither numbers nor conditions");
    }
    List<Expression> series = new ArrayList<>();
    Blueprint blueprint = Blueprint.of(call, series);
    Rehearsal.of(call, blueprint, series.size());
    return new Ta4jIndicator(
        blueprint,
        blueprint.call().outermost().expression(),
        call.bars(),
        List.copyOf(series),
        values == Boolean.class);
  }

  /**
   * @param site its inputs are the places of the {@link LastValues} of the bars, then of each
   *     series
   */
  public Kernel kernel(Site site, long spanMillis) {
    return new Ta4jKernel(site, blueprint, bars, series.size(), Duration.ofMillis(spanMillis));
  }
}
