package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.expressions.Expression;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ta4j.core.BarSeries;

/** The constructors of a class of ta4j, always in one order. */
final class Signature {
  private Signature() {}

  /** Those made of series, numbers, truths and words only; fewest parameters first. */
  static List<Constructor<?>> constructors(Class<?> type) {
    if (Modifier.isAbstract(type.getModifiers())) {
      return List.of();
    }
    return Arrays.stream(type.getConstructors())
        .filter(one -> Arrays.stream(one.getParameterTypes()).allMatch(Parameter::isKnown))
        .sorted(
            Comparator.<Constructor<?>>comparingInt(Constructor::getParameterCount)
                .thenComparing(Constructor::toString))
        .collect(Collectors.toList());
  }

  static List<Constructor<?>> fitting(List<Constructor<?>> constructors, List<Expression> given) {
    return constructors.stream().filter(one -> fits(one, given)).collect(Collectors.toList());
  }

  private static boolean fits(Constructor<?> constructor, List<Expression> given) {
    List<Class<?>> wanted = wanted(constructor);
    if (wanted.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!Parameter.takes(wanted.get(i), given.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** As Java would choose: the one whose parameters the most others would take, too. */
  static Constructor<?> narrowest(List<Constructor<?>> fitting) {
    return fitting.stream()
        .max(
            Comparator.comparingLong(
                one -> fitting.stream().filter(other -> isNarrower(one, other)).count()))
        .orElseThrow();
  }

  private static boolean isNarrower(Constructor<?> one, Constructor<?> other) {
    List<Class<?>> narrow = wanted(one);
    List<Class<?>> wide = wanted(other);
    for (int i = 0; i < narrow.size(); i++) {
      boolean taken =
          wide.get(i).isAssignableFrom(narrow.get(i))
              || (Parameter.isWhole(narrow.get(i)) && !Parameter.isWhole(wide.get(i)));
      if (!taken) {
        return false;
      }
    }
    return true;
  }

  /** What the user gives: all but the series of bars. */
  private static List<Class<?>> wanted(Constructor<?> constructor) {
    return Arrays.stream(constructor.getParameterTypes())
        .filter(type -> type != BarSeries.class)
        .collect(Collectors.toList());
  }

  /** The call as written, for messages. */
  static String text(Ta4jCall call) {
    return call.arguments().stream()
        .map(argument -> ", " + argument)
        .collect(Collectors.joining("", "ta4j('" + call.name() + "'", ")"));
  }

  static String text(String name, List<Constructor<?>> constructors) {
    return constructors.stream()
        .map(
            one ->
                wanted(one).stream()
                    .map(type -> ", " + Parameter.text(type))
                    .collect(Collectors.joining("", "ta4j('" + name + "'", ")")))
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
