package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.expressions.Expression;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.MedianPriceIndicator;
import org.ta4j.core.indicators.helpers.OpenPriceIndicator;
import org.ta4j.core.indicators.helpers.TypicalPriceIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.num.Num;

/** A parameter of a constructor of ta4j: what an expression must be to be given for it. */
final class Parameter {
  /** What ta4j has a class of its own for, which some constructors insist on. */
  private static final Map<String, Class<?>> FIELDS =
      Map.of(
          "open", OpenPriceIndicator.class,
          "high", HighPriceIndicator.class,
          "low", LowPriceIndicator.class,
          "close", ClosePriceIndicator.class,
          "volume", VolumeIndicator.class,
          "hl2", MedianPriceIndicator.class,
          "hlc3", TypicalPriceIndicator.class);

  private static final Map<String, Function<BarSeries, Indicator<Num>>> MAKERS =
      Map.of(
          "open", OpenPriceIndicator::new,
          "high", HighPriceIndicator::new,
          "low", LowPriceIndicator::new,
          "close", ClosePriceIndicator::new,
          "volume", VolumeIndicator::new,
          "hl2", MedianPriceIndicator::new,
          "hlc3", TypicalPriceIndicator::new);

  private Parameter() {}

  /** Whether we can give such a thing at all. */
  static boolean isKnown(Class<?> type) {
    return type == BarSeries.class
        || Indicator.class.isAssignableFrom(type)
        || isWhole(type)
        || isNumber(type)
        || isTruth(type)
        || type.isEnum();
  }

  static boolean takes(Class<?> type, Expression given) {
    if (Indicator.class.isAssignableFrom(type)) {
      return type.isAssignableFrom(indicator(given));
    }
    if (given instanceof Expression.Number number) {
      return isNumber(type) || (isWhole(type) && number.value() == Math.rint(number.value()));
    }
    if (given instanceof Expression.Truth) {
      return isTruth(type);
    }
    return given instanceof Expression.Text text
        && type.isEnum()
        && Arrays.stream(type.getEnumConstants()).anyMatch(c -> c.toString().equals(text.value()));
  }

  /** The class of ta4j that an expression becomes; {@code Void} if it is no series. */
  private static Class<?> indicator(Expression given) {
    if (given instanceof Expression.Name name && FIELDS.containsKey(name.name())) {
      return FIELDS.get(name.name());
    }
    if (Ta4jCall.isInner(given)) {
      Class<?> type = Ta4jClasses.find(Ta4jCall.of((Expression.Call) given).name());
      return Ta4jClasses.isNumber(type) ? type : Void.class;
    }
    boolean series =
        !(given instanceof Expression.Number
            || given instanceof Expression.Truth
            || given instanceof Expression.Text);
    return series ? OurSeries.class : Void.class;
  }

  /** For a parameter that takes it. */
  static Blueprint.Argument argument(Class<?> type, Expression given, List<Expression> ours) {
    if (given instanceof Expression.Name name && MAKERS.containsKey(name.name())) {
      Function<BarSeries, Indicator<Num>> maker = MAKERS.get(name.name());
      return (series, own) -> maker.apply(series);
    }
    if (Indicator.class.isAssignableFrom(type)) {
      int place = ours.size();
      ours.add(given);
      return (series, own) -> own.get(place);
    }
    if (given instanceof Expression.Number number) {
      double value = number.value();
      if (type == Num.class) {
        return (series, own) -> series.numOf(value);
      }
      Object constant = isWhole(type) ? (Object) (int) value : (Object) value;
      return (series, own) -> constant;
    }
    Object constant =
        given instanceof Expression.Truth truth
            ? (Object) truth.value()
            : Arrays.stream(type.getEnumConstants())
                .filter(c -> c.toString().equals(((Expression.Text) given).value()))
                .findFirst()
                .orElseThrow();
    return (series, own) -> constant;
  }

  /** For messages. */
  static String text(Class<?> type) {
    if (isWhole(type) || isNumber(type)) {
      return isWhole(type) ? "whole number" : "number";
    }
    if (isTruth(type)) {
      return "true or false";
    }
    if (type.isEnum()) {
      return String.join(
          " or ",
          Arrays.stream(type.getEnumConstants()).map(c -> "'" + c + "'").toArray(String[]::new));
    }
    return type == Indicator.class ? "series" : type.getSimpleName();
  }

  static boolean isWhole(Class<?> type) {
    return type == int.class || type == Integer.class;
  }

  private static boolean isNumber(Class<?> type) {
    return type == double.class
        || type == Double.class
        || type == Number.class
        || type == Num.class;
  }

  private static boolean isTruth(Class<?> type) {
    return type == boolean.class || type == Boolean.class;
  }
}
