package dev.kontor.models.desk;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.execution.BarPath;
import dev.kontor.models.execution.FeeTier;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Fills;
import dev.kontor.models.execution.Impact;
import dev.kontor.models.execution.Latency;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Queue;
import dev.kontor.models.execution.TimeInForce;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.CostBasis;
import dev.kontor.models.ledger.Rate;
import dev.kontor.models.ledger.Terms;
import dev.kontor.models.risk.BuyingPower;
import dev.kontor.models.risk.ExposureLimits;
import dev.kontor.models.risk.InstrumentLoss;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.risk.OrderLimits;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What may govern a desk, drawn by a seed: every order type and term, exit, cost and limit. */
final class FlowSettings {
  static final int RULES = 6;

  private final Random random;

  FlowSettings(Random random) {
    this.random = random;
  }

  DeskSettings draw() {
    LinkedHashMap<String, Exits> exits = new LinkedHashMap<>();
    LinkedHashMap<String, OrderSettings> orders = new LinkedHashMap<>();
    for (int i = 0; i < RULES; i++) {
      if (random.nextBoolean()) {
        exits.put("rule" + i, exits());
      }
      if (random.nextInt(3) > 0) {
        orders.put("rule" + i, order());
      }
    }
    return new DeskSettings(
        one(Positions.values()),
        sizing(),
        venue(),
        limits(),
        new Accounting(
            one(CostBasis.values()),
            Map.of("F", new Terms("EUR", number("0.01"), number("0.05"), number("0.0001"), EVERY)),
            Map.of("EUR", new Rate("EUR", random.nextBoolean()))),
        null,
        Listings.all(Listing.CLOCK),
        exits,
        orders);
  }

  private static final Duration EVERY = Duration.ofHours(8);

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private BigDecimal maybe(String... of) {
    return random.nextBoolean() ? null : number(one(of));
  }

  private Sizing sizing() {
    int by = random.nextInt(4);
    return new Sizing(
        by == 0 ? number("7") : null,
        by == 1 ? number("2500") : null,
        by == 2 ? number(one("0.1", "0.4")) : null,
        null,
        by == 3 ? number("0.005") : null,
        null,
        null,
        "atr(14)",
        by == 3 && random.nextBoolean(),
        by == 3 ? Sizing.At.CLOSE : one(Sizing.At.values()),
        number(one("1", "0.01")),
        maybe("0.01", "0.05"),
        maybe("10"),
        Map.of());
  }

  private Exits exits() {
    return new Exits(
        maybe("0.01", "0.03"),
        maybe("1"),
        maybe("0.02"),
        maybe("2"),
        maybe("0.015"),
        maybe("1"),
        maybe("1.5"),
        maybe("0.01"),
        "atr(14)",
        random.nextInt(3) == 0 ? Duration.ofMinutes(5) : null,
        random.nextInt(3) == 0 ? 4 : 0,
        null);
  }

  private OrderSettings order() {
    OrderType type = one(OrderType.values());
    boolean auction = type.onOpen() || type.onClose();
    TimeInForce life = auction ? TimeInForce.GTC : one(TimeInForce.values());
    return new OrderSettings(
        type,
        type.limited() ? "close" : null,
        type == OrderType.STOP || type == OrderType.STOP_LIMIT ? "close" : null,
        type == OrderType.TRAILING_STOP ? "1" : null,
        life,
        life == TimeInForce.GTD ? Duration.ofMinutes(3) : null,
        type == OrderType.LIMIT && life == TimeInForce.GTC && random.nextBoolean(),
        type == OrderType.LIMIT && life == TimeInForce.GTC ? maybe("2") : null,
        null);
  }

  private Venue venue() {
    return new Venue(
        Fills.BARS,
        number(one("0", "0.001")),
        new Fees(
            number("0.001"),
            number("0.005"),
            number(one("0", "1")),
            maybe("0.01"),
            maybe("0.0002"),
            List.of(new FeeTier(number("20000"), number("0.0005"), maybe("0.0001")))),
        random.nextBoolean(),
        number(one("0", "0.002")),
        one(Impact.NONE, Impact.of(Impact.Model.VOLUME_SHARE, "0.1", null)),
        maybe("0.25", "1"),
        number(one("0.00000001", "1")),
        new Queue(one(Queue.Model.values()), number("0.1"), number("0.1")),
        one(BarPath.values()),
        random.nextBoolean()
            ? Latency.NONE
            : new Latency(
                one(Latency.Model.values()),
                Duration.ofSeconds(one(5, 70, 200)),
                number("0.5"),
                random.nextInt(9)),
        one(Venue.Outside.values()),
        Map.of());
  }

  private Limits limits() {
    return new Limits(
        maybe("0.1", "0.3", "1"),
        maybe("0.01", "0.05"),
        maybe("0.02", "0.15"),
        one(Limits.TooLarge.values()),
        random.nextInt(3) == 0 ? 3 : 0,
        new InstrumentLoss(maybe("0.01"), null),
        Map.of(),
        Map.of(),
        new ExposureLimits(maybe("0.8"), maybe("0.4"), null),
        one(BuyingPower.UNLIMITED, new BuyingPower(BuyingPower.Kind.MARGIN, number("0.5"))),
        new OrderLimits(
            random.nextInt(3) == 0 ? 4 : 0, maybe("40"), maybe("20000"), maybe("0.05"), 0, 0, null),
        List.of(),
        null,
        Limits.When.ANY,
        "00:00 UTC");
  }
}
