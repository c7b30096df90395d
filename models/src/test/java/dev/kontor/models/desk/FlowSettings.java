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
import dev.kontor.models.execution.Tariff;
import dev.kontor.models.execution.TimeInForce;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.CostBasis;
import dev.kontor.models.ledger.Rate;
import dev.kontor.models.ledger.Terms;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.sizing.Increments;
import dev.kontor.models.sizing.Kelly;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.models.sizing.Spread;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

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
        new FlowPermissions(random).draw(),
        accounting(),
        null,
        Listings.all(Listing.CLOCK),
        exits,
        orders);
  }

  private static final Duration EVERY = Duration.ofHours(8);

  /** Whether it is traded for its price alone, which is a currency's rate. */
  static boolean isRate(String instrument) {
    return instrument.equals("EUR") || instrument.equals("JPY");
  }

  /** Two currencies, told before and after what is traded in them. */
  private Accounting accounting() {
    Map<String, Terms> terms = new TreeMap<>();
    for (String instrument : List.of("A", "B", "F")) {
      if (random.nextInt(3) == 0) {
        terms.put(instrument, terms(one("EUR", "JPY")));
      }
    }
    terms.putIfAbsent("F", terms("EUR"));
    return new Accounting(
        one(CostBasis.values()),
        terms,
        Map.of(
            "EUR",
            new Rate("EUR", random.nextBoolean()),
            "JPY",
            new Rate("JPY", random.nextBoolean())));
  }

  private static Terms terms(String currency) {
    return new Terms(currency, number("0.01"), number("0.05"), number("0.0001"), EVERY);
  }

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
    int by = random.nextInt(7);
    return new Sizing(
        by == 0 ? number("7") : null,
        by == 1 ? number("2500") : null,
        by == 2 ? number(one("0.1", "0.4")) : null,
        by == 3 ? number("0.005") : null,
        by == 4 ? number("0.01") : null,
        by == 5 ? new Kelly(null, null, number("0.5"), number("0.5"), 3, number("0.2")) : null,
        by == 6 ? new Spread(one(Spread.By.values()), number("0.9"), 3) : null,
        "atr(14)",
        by == 3 && random.nextBoolean(),
        by == 1 || by == 2 ? one(Sizing.At.values()) : Sizing.At.CLOSE,
        number(one("1", "0.01", "0.00000001")),
        maybe("0.01", "0.05"),
        maybe("10", "1000"),
        random.nextBoolean()
            ? Map.of()
            : Map.of("B", new Increments(number(one("0.1", "7")), null, maybe("100"))));
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
        fees(),
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
        random.nextBoolean() ? Map.of() : Map.of("F", new Tariff(null, null, fees())));
  }

  private Fees fees() {
    return new Fees(
        number(one("0", "0.001")),
        number(one("0", "0.005", "0.5")),
        number(one("0", "1", "30")),
        maybe("0.01"),
        maybe("0.0002"),
        random.nextBoolean()
            ? List.of()
            : List.of(new FeeTier(number("20000"), number("0.0005"), maybe("0.0001"))));
  }
}
