package dev.kontor.models.risk;

import dev.kontor.models.market.E8;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Suggestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;

/** A limit that is one number, by its key below {@code risk}; it may be set while a run goes on. */
public enum Limit {
  POSITION("position", Kind.SHARE),
  DAILY_LOSS("dailyLoss", Kind.SHARE),
  DRAWDOWN("drawdown", Kind.SHARE),
  CONSECUTIVE_LOSSES("consecutiveLosses", Kind.COUNT),
  INSTRUMENT_LOSS("instrumentLoss.share", Kind.SHARE),
  INSTRUMENT_LOSS_AMOUNT("instrumentLoss.amount", Kind.AMOUNT),
  GROSS("exposure.gross", Kind.SHARE),
  NET("exposure.net", Kind.SHARE),
  LEVERAGE("exposure.leverage", Kind.AMOUNT),
  OPEN_ORDERS("orders.open", Kind.COUNT),
  QUANTITY("orders.quantity", Kind.AMOUNT),
  NOTIONAL("orders.notional", Kind.AMOUNT),
  COLLAR("orders.collar", Kind.SHARE),
  PER_SECOND("orders.perSecond", Kind.COUNT),
  PER_MINUTE("orders.perMinute", Kind.COUNT),
  STALE("orders.stale", Kind.TIME);

  /** What a limit that is off has for a value. */
  public static final long OFF = -1;

  /** A rate remembers as many orders as it allows. */
  static final int MOST = 1_000;

  private enum Kind {
    SHARE,
    AMOUNT,
    COUNT,
    TIME
  }

  private final String key;
  private final Kind kind;

  Limit(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
  }

  /** As in the configuration, without {@code risk}. */
  public String key() {
    return key;
  }

  /**
   * The limit of that key.
   *
   * @throws BadSetting if there is none
   */
  public static Limit of(String key) {
    return Arrays.stream(values())
        .filter(limit -> limit.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new BadSetting(
                    "limit",
                    key,
                    "there is no such limit"
                        + Suggestion.among(Arrays.stream(values()).map(Limit::key).toList(), key)));
  }

  /**
   * Reads a value as it would stand in the configuration: {@code 3%}, {@code 20}, {@code 5m},
   * {@code off}.
   *
   * @return in units of 1e-8; a count as it is, a time in milliseconds; {@link #OFF}
   * @throws BadSetting if it is no value of this limit
   */
  public long read(String text) {
    if (text.equals("off")) {
      return OFF;
    }
    try {
      return switch (kind) {
        case SHARE, AMOUNT -> positive(E8.of(number(text)));
        case COUNT -> positive(count(text));
        case TIME -> positive(time(text));
      };
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new BadSetting("value", text, "must be " + example() + " or off");
    }
  }

  /** A value in the words of the configuration. */
  public String write(long value) {
    if (value == OFF) {
      return "off";
    }
    return switch (kind) {
      case SHARE -> Percent.of(value) + " %";
      case AMOUNT -> E8.format(value);
      case COUNT -> Long.toString(value);
      case TIME -> value / 1000 + " s";
    };
  }

  private String example() {
    return switch (kind) {
      case SHARE -> "a share above zero, such as 10%,";
      case AMOUNT -> "a number above zero, such as 1000,";
      case COUNT -> "a whole number from 1 to " + MOST + ",";
      case TIME -> "a duration above zero, such as 5m,";
    };
  }

  private static long positive(long value) {
    if (value <= 0) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static long count(String text) {
    long count = number(text).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    if (count > MOST) {
      throw new IllegalArgumentException();
    }
    return count;
  }

  private static BigDecimal number(String text) {
    return text.endsWith("%")
        ? new BigDecimal(text.substring(0, text.length() - 1).strip()).movePointLeft(2)
        : new BigDecimal(text);
  }

  private static long time(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    Duration unit =
        switch (text.substring(digits).strip()) {
          case "ms" -> Duration.ofMillis(1);
          case "s" -> Duration.ofSeconds(1);
          case "m" -> Duration.ofMinutes(1);
          case "h" -> Duration.ofHours(1);
          case "d" -> Duration.ofDays(1);
          default -> throw new IllegalArgumentException();
        };
    return unit.multipliedBy(Integer.parseInt(text.substring(0, digits))).toMillis();
  }
}
