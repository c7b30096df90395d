package dev.kontor.models.market;

/** Division of products that do not fit a {@code long}, 128 bits by 64, without objects. */
final class Wide {
  private static final long HALF = 1L << 32;
  private static final long MASK = HALF - 1;

  private Wide() {}

  /**
   * {@code (high·2^64 + low) / c}, rounded half to even.
   *
   * @throws ArithmeticException if the quotient does not fit or {@code c} is zero
   */
  static long divideHalfEven(long high, long low, long c) {
    if (c == 0) {
      throw new ArithmeticException("/ by zero");
    }
    boolean negative = (high ^ c) < 0;
    if (high < 0) {
      low = -low;
      high = low == 0 ? -high : ~high;
    }
    long divisor = c < 0 ? -c : c; // of Long.MIN_VALUE itself, which is right if read unsigned
    if (Long.compareUnsigned(high, divisor) >= 0) {
      throw overflow();
    }
    long quotient = divide(high, low, divisor);
    check(quotient, negative);
    long rest = low - quotient * divisor;
    // Twice the rest against the divisor, without doubling, which might not fit.
    int half = Long.compareUnsigned(rest, divisor - rest);
    if (half > 0 || (half == 0 && (quotient & 1) != 0)) {
      quotient++;
    }
    check(quotient, negative);
    return negative ? -quotient : quotient;
  }

  /**
   * Unsigned 128 by 64 bits, the high half below the divisor: two digits of 32 bits, each estimated
   * and corrected (D. Knuth, The Art of Computer Programming, vol. 2, 4.3.1, algorithm D).
   */
  private static long divide(long high, long low, long divisor) {
    if (high == 0) {
      return Long.divideUnsigned(low, divisor);
    }
    if (divisor > 0 && divisor < HALF / 2) {
      // The usual case, units of 1e-8: both steps fit a long, and the machine divides.
      long top = high << 32 | low >>> 32;
      long digit = top / divisor;
      return (digit << 32) + ((top - digit * divisor) << 32 | low & MASK) / divisor;
    }
    int shift = Long.numberOfLeadingZeros(divisor);
    long d = divisor << shift;
    long n = shift == 0 ? high : high << shift | low >>> (64 - shift);
    long rest = low << shift;
    long first = digit(n, rest >>> 32, d);
    long between = (n << 32 | rest >>> 32) - first * d;
    long second = digit(between, rest & MASK, d);
    return (first << 32) + second;
  }

  /** The digit of 32 bits that {@code (n·2^32 + next) / d} begins with. */
  private static long digit(long n, long next, long d) {
    long top = d >>> 32;
    long digit = Long.divideUnsigned(n, top);
    long rest = n - digit * top;
    while (Long.compareUnsigned(digit, MASK) > 0
        || Long.compareUnsigned(digit * (d & MASK), rest << 32 | next) > 0) {
      digit--;
      rest += top;
      if (Long.compareUnsigned(rest, MASK) > 0) {
        break;
      }
    }
    return digit;
  }

  private static void check(long quotient, boolean negative) {
    if (quotient < 0 && !(negative && quotient == Long.MIN_VALUE)) {
      throw overflow();
    }
  }

  private static ArithmeticException overflow() {
    return new ArithmeticException("the amount is beyond ±92 billion");
  }
}
