package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.settings.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/**
 * The classes of ta4j that may be named: those listed beside this one, all indicators of
 * org.ta4j.core.indicators and below. Nothing else is ever loaded by a name that a user gave.
 */
final class Ta4jClasses {
  private static final String PACKAGE = "org.ta4j.core.indicators.";
  private static final Map<String, String> NAMES = listed();

  private Ta4jClasses() {}

  /** The names that can be given, in their order. */
  static List<String> names() {
    return List.copyOf(NAMES.keySet());
  }

  /**
   * @param name without the package
   * @throws BadExpression if there is no such class
   */
  static Class<?> find(String name) {
    String full = NAMES.get(name);
    if (full == null) {
      throw new BadExpression("ta4j 0.17 has no indicator " + name + suggestion(name));
    }
    try {
      return Class.forName(PACKAGE + full, false, Indicator.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("ta4j on the class path is not 0.17", e);
    }
  }

  private static String suggestion(String name) {
    if (NAMES.containsKey(name + "Indicator")) {
      return "; did you mean " + name + "Indicator?";
    }
    String near = Suggestion.among(NAMES.keySet(), name);
    return near.startsWith("; did") ? near : "; it has " + NAMES.size() + ", such as KAMAIndicator";
  }

  /** What an indicator's values are: {@code Num}, {@code Boolean} or something else. */
  static Type values(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      List<Type> above = new ArrayList<>(List.of(at.getGenericInterfaces()));
      if (at.getGenericSuperclass() != null) {
        above.add(at.getGenericSuperclass());
      }
      for (Type one : above) {
        if (one instanceof ParameterizedType generic
            && Indicator.class.isAssignableFrom((Class<?>) generic.getRawType())) {
          return generic.getActualTypeArguments()[0];
        }
      }
    }
    return Object.class;
  }

  static boolean isNumber(Class<?> type) {
    return Indicator.class.isAssignableFrom(type) && values(type) == Num.class;
  }

  private static Map<String, String> listed() {
    Map<String, String> names = new TreeMap<>();
    try (InputStream in = Ta4jClasses.class.getResourceAsStream("indicators.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().forEach(full -> names.put(full.substring(full.lastIndexOf('.') + 1), full));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
