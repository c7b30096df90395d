package dev.kontor.models.risk;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shorthands for accounts and limits. */
final class Books {
  private Books() {}

  /** An account of so much, all of it in cash. */
  static Exposure worth(String equity) {
    Exposure exposure = new Exposure();
    exposure.strike(E8.parse(equity), E8.parse(equity));
    return exposure;
  }

  static void mark(Exposure exposure, String instrument, String price, long time) {
    exposure.mark(exposure.holding(instrument), E8.parse(price), time);
  }

  /** A market order of whole units that opens. */
  static Intent opens(String instrument, Side side, String quantity) {
    return new Intent(instrument, side, E8.parse(quantity), 0, true, E8.ONE, 0);
  }

  static Intent closes(String instrument, Side side, String quantity) {
    return new Intent(instrument, side, E8.parse(quantity), 0, false, E8.ONE, 0);
  }

  static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  static PreTrade asking(Limits limits) {
    return new PreTrade(limits, null);
  }

  /** No limit at all; each method gives the same with one more. */
  static Wanted free() {
    return new Wanted();
  }

  /** Limits in the making. */
  static final class Wanted {
    private String position;
    private String dailyLoss;
    private String drawdown;
    private Limits.TooLarge tooLarge = Limits.TooLarge.REFUSE;
    private int losses;
    private InstrumentLoss instrumentLoss = InstrumentLoss.NONE;
    private final Map<String, BigDecimal> instruments = new LinkedHashMap<>();
    private final Map<String, GroupLimit> groups = new LinkedHashMap<>();
    private ExposureLimits exposure = ExposureLimits.NONE;
    private BuyingPower power = BuyingPower.UNLIMITED;
    private OrderLimits orders = OrderLimits.NONE;
    private List<String> noShorts = List.of();
    private String calendar;
    private String dayStarts = "00:00 UTC";

    Wanted position(String share) {
      position = share;
      return this;
    }

    Wanted dailyLoss(String share) {
      dailyLoss = share;
      return this;
    }

    Wanted drawdown(String share) {
      drawdown = share;
      return this;
    }

    Wanted trims() {
      tooLarge = Limits.TooLarge.TRIM;
      return this;
    }

    Wanted losses(int most) {
      losses = most;
      return this;
    }

    Wanted instrumentLoss(String share, String amount) {
      instrumentLoss = new InstrumentLoss(decimal(share), decimal(amount));
      return this;
    }

    Wanted instrument(String name, String share) {
      instruments.put(name, decimal(share));
      return this;
    }

    Wanted group(String name, String share, String... members) {
      groups.put(name, new GroupLimit(List.of(members), decimal(share)));
      return this;
    }

    Wanted exposure(String gross, String net, String leverage) {
      exposure = new ExposureLimits(decimal(gross), decimal(net), decimal(leverage));
      return this;
    }

    Wanted power(BuyingPower.Kind kind, String margin) {
      power = new BuyingPower(kind, decimal(margin));
      return this;
    }

    Wanted orders(OrderLimits limits) {
      orders = limits;
      return this;
    }

    Wanted noShorts(String... names) {
      noShorts = List.of(names);
      return this;
    }

    Wanted session(String calendar) {
      this.calendar = calendar;
      return this;
    }

    Wanted dayStarts(String text) {
      dayStarts = text;
      return this;
    }

    Limits limits() {
      return new Limits(
          decimal(position),
          decimal(dailyLoss),
          decimal(drawdown),
          tooLarge,
          losses,
          instrumentLoss,
          instruments,
          groups,
          exposure,
          power,
          orders,
          noShorts,
          calendar,
          calendar == null ? Limits.When.ANY : Limits.When.SESSION,
          dayStarts);
    }
  }
}
