package dev.kontor.models.expressions;

import java.util.List;
import java.util.stream.Collectors;

/** The tree of an expression. {@code toString} gives one canonical text for equal trees. */
public sealed interface Expression {

  /** A literal; whole numbers are numbers like any other. */
  record Number(double value) implements Expression {
    @Override
    public String toString() {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Expression {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /** A quoted option, such as {@code 'sma'}. */
  record Text(String value) implements Expression {
    @Override
    public String toString() {
      return "'" + value + "'";
    }
  }

  /** The name of a bar's field, an indicator, a score or a pattern. */
  record Name(String name) implements Expression {
    @Override
    public String toString() {
      return name;
    }
  }

  /** One of several outputs: {@code macd.signal}. */
  record Part(Expression whole, String name) implements Expression {
    @Override
    public String toString() {
      return whole + "." + name;
    }
  }

  /**
   * A field of another instrument's last bar: {@code market.close}. What it is, is said by the
   * instrument; the name is for messages.
   */
  record Reference(String name, String instrument, String field) implements Expression {
    @Override
    public String toString() {
      return "'" + instrument + "'." + field;
    }
  }

  /** A function or, in CEL's spelling, an operator such as {@code _&&_}. */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return arguments.stream()
          .map(Expression::toString)
          .collect(Collectors.joining(",", function + "(", ")"));
    }
  }
}
