package dev.kontor.models.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Arithmetic on fixed-point numbers in units of 1e-8, held in a {@code long}: exact to about ±92
 * billion. Whatever leaves that range throws {@link ArithmeticException}; nothing wraps around.
 * Products and quotients are computed in full and rounded once, half to even.
 */
public final class E8 {
  /** One, in units of 1e-8. */
  public static final long ONE = 100_000_000L;

  private static final BigInteger BIG_ONE = BigInteger.valueOf(ONE);

  private E8() {}

  /**
   * Reads a decimal such as {@code 101.25} or {@code -3e-4}; digits beyond the eighth are rounded
   * half to even.
   *
   * @throws NumberFormatException if the text is no decimal number
   * @throws ArithmeticException if it is beyond ±92 billion
   */
  public static long parse(String text) {
    long fast = parsePlain(text);
    return fast != Long.MIN_VALUE ? fast : of(new BigDecimal(text));
  }

  /**
   * Rounds a decimal to units of 1e-8, half to even.
   *
   * @throws ArithmeticException if it is beyond ±92 billion
   */
  public static long of(BigDecimal value) {
    // A few characters such as 1e99999999 would else be written out in full before they are
    // refused.
    long magnitude = (long) value.precision() - value.scale();
    if (value.signum() == 0 || magnitude < -8) {
      return 0;
    }
    if (magnitude > 11) {
      throw new ArithmeticException("must be within ±92 billion, was about 1e" + (magnitude - 1));
    }
    return value.movePointRight(8).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  /** The nearest fixed-point number to a statistic: the one door from {@code double} to money. */
  public static long ofDouble(double value) {
    return of(new BigDecimal(Double.toString(value)));
  }

  /** The door the other way, for statistics. The ledger never calls this. */
  public static double asDouble(long e8) {
    return e8 / 1e8;
  }

  public static BigDecimal decimal(long e8) {
    return BigDecimal.valueOf(e8, 8);
  }

  /** Plain decimal without trailing zeros: {@code 800.01}, {@code -0.5}, {@code 3}. */
  public static String format(long e8) {
    if (e8 % ONE == 0) {
      return Long.toString(e8 / ONE);
    }
    StringBuilder text = new StringBuilder(24);
    if (e8 < 0) {
      text.append('-');
    }
    String fraction = Long.toString(Math.abs(e8 % ONE) + ONE);
    int end = fraction.length();
    while (fraction.charAt(end - 1) == '0') {
      end--;
    }
    return text.append(Math.abs(e8 / ONE)).append('.').append(fraction, 1, end).toString();
  }

  /** {@code a · b}: a price times a quantity is an amount, all in units of 1e-8. */
  public static long times(long a, long b) {
    return mulDiv(a, b, ONE);
  }

  /** {@code a / b} in units of 1e-8. */
  public static long over(long a, long b) {
    return mulDiv(a, ONE, b);
  }

  /** {@code a · b / c}, computed in full and rounded once, half to even. */
  public static long mulDiv(long a, long b, long c) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if (high == low >> 63 && low != Long.MIN_VALUE) {
      return divideHalfEven(low, c);
    }
    return Wide.divideHalfEven(high, low, c);
  }

  /**
   * The largest multiple of {@code lot} that fits and is not above {@code a / b}; none is negative.
   */
  public static long floorOver(long a, long b, long lot) {
    BigInteger quotient = BigInteger.valueOf(a).multiply(BIG_ONE).divide(BigInteger.valueOf(b));
    return floorTo(quotient.bitLength() > 63 ? Long.MAX_VALUE : quotient.longValue(), lot);
  }

  /** {@code a · b}, rounded down, and no more than fits; none is negative. */
  public static long floorTimes(long a, long b) {
    BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BIG_ONE);
    return product.bitLength() > 63 ? Long.MAX_VALUE : product.longValue();
  }

  /** Rounds towards zero to a multiple of {@code lot}. */
  public static long floorTo(long value, long lot) {
    return value / lot * lot;
  }

  private static long divideHalfEven(long n, long d) {
    long quotient = n / d;
    long rest = n % d;
    if (rest == 0) {
      return quotient;
    }
    long half = Math.abs(d) - Math.abs(rest) - Math.abs(rest);
    boolean away = half < 0 || (half == 0 && (quotient & 1) != 0);
    return away ? quotient + (((n ^ d) < 0) ? -1 : 1) : quotient;
  }

  /** Digits with at most one point and at most 18 of them in all; else {@code Long.MIN_VALUE}. */
  private static long parsePlain(String text) {
    int length = text.length();
    int at = 0;
    boolean negative = length > 0 && text.charAt(0) == '-';
    if (negative) {
      at = 1;
    }
    long value = 0;
    int digits = 0;
    int decimals = -1;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (c >= '0' && c <= '9') {
        if (decimals >= 8) {
          if (c != '0') {
            return Long.MIN_VALUE;
          }
          continue;
        }
        value = value * 10 + (c - '0');
        digits++;
        if (decimals >= 0) {
          decimals++;
        }
      } else {
        return Long.MIN_VALUE;
      }
    }
    int missing = 8 - Math.max(decimals, 0);
    if (digits == 0 || digits + missing > 18) {
      return Long.MIN_VALUE;
    }
    for (; missing > 0; missing--) {
      value *= 10;
    }
    return negative ? -value : value;
  }
}
