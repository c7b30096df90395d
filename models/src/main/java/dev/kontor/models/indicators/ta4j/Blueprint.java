package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/**
 * How an indicator of ta4j is built on a series: its constructor and what to give it. Series that
 * ta4j does not make itself are ours, and come by number.
 */
public final class Blueprint {
  private final Constructor<?> constructor;
  private final List<Argument> arguments;
  private final Ta4jCall call;

  /** Makes one argument of a constructor. */
  interface Argument {
    /**
     * @param ours our own series, one for each of those that were asked for
     */
    Object of(BarSeries series, List<Indicator<Num>> ours);
  }

  private Blueprint(Constructor<?> constructor, List<Argument> arguments, Ta4jCall call) {
    this.constructor = constructor;
    this.arguments = arguments;
    this.call = call;
  }

  /** The call with all arguments, the close too where it may be left out. */
  Ta4jCall call() {
    return call;
  }

  /**
   * Finds the constructor that takes a call's arguments; of several the one of the narrowest types.
   *
   * @param ours is given the series that are to come from us
   * @throws BadExpression naming the constructors, if none takes them
   */
  static Blueprint of(Ta4jCall call, List<Expression> ours) {
    List<Constructor<?>> constructors = Signature.constructors(Ta4jClasses.find(call.name()));
    List<Expression> given = new ArrayList<>(call.arguments());
    List<Constructor<?>> fitting = Signature.fitting(constructors, given);
    if (fitting.isEmpty() && (given.isEmpty() || given.get(0) instanceof Expression.Number)) {
      given.add(0, new Expression.Name("close"));
      fitting = Signature.fitting(constructors, given);
    }
    if (fitting.isEmpty()) {
      throw new BadExpression(
          "there is no "
              + Signature.text(call)
              + "; there is "
              + Signature.text(call.name(), constructors));
    }
    Constructor<?> constructor = Signature.narrowest(fitting);
    List<Argument> arguments = new ArrayList<>();
    int next = 0;
    for (Class<?> parameter : constructor.getParameterTypes()) {
      if (parameter == BarSeries.class) {
        arguments.add((series, own) -> series);
      } else if (Ta4jCall.isInner(given.get(next))) {
        Blueprint inner = of(Ta4jCall.of((Expression.Call) given.get(next)), ours);
        arguments.add(inner::on);
        given.set(next++, inner.call.expression());
      } else {
        arguments.add(Parameter.argument(parameter, given.get(next++), ours));
      }
    }
    return new Blueprint(constructor, List.copyOf(arguments), call.with(given));
  }

  /**
   * @throws IllegalArgumentException if ta4j refuses
   */
  Indicator<?> on(BarSeries series, List<Indicator<Num>> ours) {
    Object[] given = new Object[arguments.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = arguments.get(i).of(series, ours);
    }
    try {
      return (Indicator<?>) constructor.newInstance(given);
    } catch (InvocationTargetException e) {
      String why = e.getCause().getMessage();
      throw new IllegalArgumentException(why == null ? e.getCause().toString() : why, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + constructor, e);
    }
  }
}
