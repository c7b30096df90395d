package dev.kontor.connectors.files;

import dev.kontor.models.market.E8;
import java.math.BigDecimal;

/** Decimals as fixed-point numbers in units of 1e-8, or the reason why not. */
final class Numbers {
  private static final int LONGEST = 200;

  private Numbers() {}

  static long price(Columns columns, Cells cells, Column column) throws BadRow {
    String text = columns.get(cells, column);
    long e8 = read(text, column);
    if (e8 <= 0) {
      throw new BadRow("negative-price", column.meaning() + " must be positive, was " + text);
    }
    return e8;
  }

  static long read(String text, Column column) throws BadRow {
    try {
      if (text.length() > LONGEST) {
        throw new NumberFormatException();
      }
      return hasExponent(text) ? scientific(new BigDecimal(text)) : E8.parse(text);
    } catch (NumberFormatException e) {
      throw new BadRow(
          "unparsable", column.meaning() + " must be a number such as 101.25, was " + shown(text));
    } catch (ArithmeticException e) {
      throw new BadRow(
          "overflow", column.meaning() + " must be below 92 billion, was " + shown(text));
    }
  }

  private static boolean hasExponent(String text) {
    return text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
  }

  /** Writing out 1e999999999 would take a gigabyte: its size is known without. */
  private static long scientific(BigDecimal value) {
    long integerDigits = (long) value.precision() - value.scale();
    if (value.signum() == 0 || integerDigits < -9) {
      return 0;
    }
    if (integerDigits > 11) {
      throw new ArithmeticException();
    }
    return E8.of(value);
  }

  private static String shown(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : '"' + text + '"';
  }
}
