package dev.kontor.models.risk;

import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Glob;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The limits of the configuration, ready to be looked at. */
final class RiskRules {
  private final LimitTable table;
  private final TradingCalendar calendar;
  private final BuyingPower.Kind buyingPower;
  private final long marginE8;
  private final List<Glob> noShorts;
  private final List<Share> instruments = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  /** What was found for an instrument; follows from the limits alone. */
  private final Map<String, Found> found = new HashMap<>();

  /** The value that a group's positions may have together, as a share of equity. */
  record Group(String name, List<Glob> members, long shareE8) {
    boolean has(String instrument) {
      return members.stream().anyMatch(member -> member.matches(instrument));
    }
  }

  private record Share(Glob instruments, long shareE8) {}

  /** What applies to one instrument. */
  record Found(boolean mayBeShort, long shareE8, List<Group> groups) {}

  /**
   * @param calendar null if the limits name none
   */
  RiskRules(Limits limits, TradingCalendar calendar) {
    if (limits.calendar() != null && calendar == null) {
      throw new IllegalArgumentException("the calendar " + limits.calendar() + " is needed");
    }
    table = new LimitTable(limits);
    this.calendar = limits.hours() == Limits.When.SESSION ? calendar : null;
    buyingPower = limits.buyingPower().kind();
    marginE8 = E8.of(limits.buyingPower().initialMargin());
    noShorts = globs(limits.noShorts());
    limits.instruments().forEach((name, share) -> instruments.add(share(name, share)));
    limits
        .groups()
        .forEach(
            (name, group) ->
                groups.add(new Group(name, globs(group.instruments()), E8.of(group.share()))));
  }

  private static Share share(String name, BigDecimal share) {
    return new Share(new Glob(name), share == null ? Limit.OFF : E8.of(share));
  }

  private static List<Glob> globs(List<String> texts) {
    return texts.stream().map(Glob::new).toList();
  }

  long of(RiskState state, Limit limit) {
    return table.of(state, limit);
  }

  /** Null if orders may be sent at any time. */
  TradingCalendar calendar() {
    return calendar;
  }

  BuyingPower.Kind buyingPower() {
    return buyingPower;
  }

  long marginE8() {
    return marginE8;
  }

  Found about(String instrument) {
    return found.computeIfAbsent(instrument, this::find);
  }

  /** The first name that fits says how large a position may be. */
  private Found find(String instrument) {
    return new Found(
        noShorts.stream().noneMatch(glob -> glob.matches(instrument)),
        instruments.stream()
            .filter(share -> share.instruments().matches(instrument))
            .mapToLong(Share::shareE8)
            .findFirst()
            .orElse(Limit.OFF),
        groups.stream().filter(group -> group.has(instrument)).toList());
  }
}
