package dev.kontor.jobs.output;

import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;

/** Builds a line of comma-separated values; quotes what needs it. */
public final class Csv {
  private static final MathContext DIGITS = new MathContext(10);

  private final StringBuilder line = new StringBuilder(128);
  private boolean first = true;

  public Csv add(String value) {
    next();
    if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0) {
      line.append(value);
    } else {
      line.append('"').append(value.replace("\"", "\"\"").replace('\n', ' ')).append('"');
    }
    return this;
  }

  /** An empty cell for null. */
  public Csv addIfAny(String value) {
    return add(value == null ? "" : value);
  }

  public Csv time(long millis) {
    return add(Instant.ofEpochMilli(millis).toString());
  }

  public Csv e8(long value) {
    next();
    line.append(E8.format(value));
    return this;
  }

  /** An empty cell for zero. */
  public Csv price(long e8) {
    next();
    if (e8 != 0) {
      line.append(E8.format(e8));
    }
    return this;
  }

  public Csv number(double value) {
    next();
    if (!Double.isNaN(value)) {
      line.append(value);
    }
    return this;
  }

  /** A number to ten significant digits; an empty cell where there is none. */
  public Csv rounded(double value) {
    next();
    if (!Double.isNaN(value)) {
      line.append(Double.isInfinite(value) ? value : new BigDecimal(value, DIGITS).doubleValue());
    }
    return this;
  }

  private void next() {
    if (!first) {
      line.append(',');
    }
    first = false;
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
