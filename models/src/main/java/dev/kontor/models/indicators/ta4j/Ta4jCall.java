package dev.kontor.models.indicators.ta4j;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call such as {@code ta4j('KAMAIndicator', close, 10, 2, 30, '250 bars')}: a class, the
 * arguments of one of its constructors without the bar series, and on how many bars it is to run.
 *
 * <p>The indicator sees the last bars only, so one that never quite forgets differs from the same
 * indicator on the whole history. The largest differences on 1,700 bars of a random walk about 100:
 * with 60 bars 0.93 of an RSI of 14, 5.4 of an ADX of 14, 0.11 of an EMA of 50, 9e-3 of a MACD;
 * with 250 bars 8e-7, 1e-5, 6e-5 and 4e-9. A window, such as an SMA's, has none. What sums up all
 * of history, such as OnBalanceVolumeIndicator, is another number altogether.
 *
 * @param name the class, its package left out
 * @param arguments series, numbers, true or false, words, other calls
 * @param bars how many bars the series has at most
 * @param explicit whether the call says so itself
 */
public record Ta4jCall(String name, List<Expression> arguments, int bars, boolean explicit) {
  /** What expressions call it. */
  public static final String FUNCTION = "ta4j";

  public static final int BARS = 250;

  /** So that no recursion of ta4j overflows the stack, and no memory grows beyond reason. */
  static final int MOST_BARS = 5_000;

  private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,5}) bars?");

  public Ta4jCall {
    arguments = List.copyOf(arguments);
  }

  /**
   * @throws BadExpression if it does not start with a class, or says a number of bars that cannot
   *     be
   */
  public static Ta4jCall of(Expression.Call call) {
    List<Expression> given = call.arguments();
    if (given.isEmpty() || !(given.get(0) instanceof Expression.Text name)) {
      throw new BadExpression(
          "ta4j needs a class first, such as ta4j('KAMAIndicator', close, 10, 2, 30)");
    }
    int last = given.size() - 1;
    Matcher length =
        given.get(last) instanceof Expression.Text text ? LENGTH.matcher(text.value()) : null;
    boolean explicit = last > 0 && length != null && length.matches();
    int bars = explicit ? Integer.parseInt(length.group(1)) : BARS;
    if (bars < 2 || bars > MOST_BARS) {
      throw new BadExpression("ta4j runs on 2 to " + MOST_BARS + " bars, not " + given.get(last));
    }
    return new Ta4jCall(name.value(), given.subList(1, explicit ? last : last + 1), bars, explicit);
  }

  /** Whether it is a call of this kind that runs on the bars of the call around it. */
  public static boolean isInner(Expression expression) {
    return expression instanceof Expression.Call call
        && call.function().equals(FUNCTION)
        && !of(call).explicit();
  }

  Ta4jCall with(List<Expression> arguments) {
    return new Ta4jCall(name, arguments, bars, explicit);
  }

  /** The call that is not within another says on how many bars it runs. */
  public Ta4jCall outermost() {
    return new Ta4jCall(name, arguments, bars, true);
  }

  public Expression.Call expression() {
    List<Expression> all = new ArrayList<>();
    all.add(new Expression.Text(name));
    all.addAll(arguments);
    if (explicit) {
      all.add(new Expression.Text(bars + " bars"));
    }
    return new Expression.Call(FUNCTION, all);
  }
}
