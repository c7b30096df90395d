package dev.kontor.models.desk;

import dev.kontor.models.market.Glob;
import dev.kontor.models.risk.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The limits in force, by their keys: as configured, until an operator sets another. */
final class FlowTable {
  private final Limits limits;
  private final Map<String, String> set = new HashMap<>();

  FlowTable(Limits limits) {
    this.limits = limits;
  }

  /** Whether a limit was set. */
  boolean hear(Control control) {
    boolean sets = control.action() == Control.Action.SET_LIMIT;
    if (sets) {
      set.put(control.limit(), control.value());
    }
    return sets;
  }

  /** The share of equity that a position may be. */
  double position(String name) {
    return Math.min(number("position", limits.position()), byName(name));
  }

  double net() {
    return number("exposure.net", limits.exposure().net());
  }

  double quantity() {
    return number("orders.quantity", limits.orders().quantity());
  }

  double notional() {
    return number("orders.notional", limits.orders().notional());
  }

  double collar() {
    return number("orders.collar", limits.orders().collar());
  }

  double open() {
    return count("orders.open", limits.orders().open());
  }

  private double byName(String name) {
    return limits.instruments().entrySet().stream()
        .filter(of -> new Glob(of.getKey()).matches(name))
        .findFirst()
        .map(of -> of.getValue().doubleValue())
        .orElse(Double.POSITIVE_INFINITY);
  }

  double gross() {
    return Math.min(
        number("exposure.gross", limits.exposure().gross()),
        number("exposure.leverage", limits.exposure().leverage()));
  }

  double perSecond() {
    return count("orders.perSecond", limits.orders().perSecond());
  }

  double perMinute() {
    return count("orders.perMinute", limits.orders().perMinute());
  }

  double stale() {
    Duration stale = limits.orders().stale();
    return stale == null ? Double.POSITIVE_INFINITY : stale.toMillis();
  }

  private double count(String key, int value) {
    return number(key, value == 0 ? null : BigDecimal.valueOf(value));
  }

  private double number(String key, BigDecimal value) {
    String text = set.get(key);
    if (text == null) {
      return value == null ? Double.POSITIVE_INFINITY : value.doubleValue();
    } else if (text.equals("off")) {
      return Double.POSITIVE_INFINITY;
    }
    return text.endsWith("%")
        ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
        : Double.parseDouble(text);
  }
}
