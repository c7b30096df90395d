package dev.kontor.operators.desk;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Control;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.execution.BarPath;
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
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderPrices;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.operators.Subject;
import dev.kontor.operators.statefun.FunctionHost;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/**
 * Most of an hour in which orders are long on their way, rest at the venue and fill in parts: at
 * any moment messages wait for their time.
 */
record Travels() implements Subject<DeskEvent, Entry> {
  /** When all is closed for good. */
  private static final int LAST = 45;

  static final List<Account> ACCOUNTS =
      List.of(new Account("main", number("9000")), new Account("other", number("5000")));

  static DeskSettings settings() {
    return new DeskSettings(
        Positions.BOTH,
        new Sizing(null, null, number("0.3"), Sizing.At.OPEN, number("0.01")),
        new Venue(
            Fills.BARS,
            number("0.0005"),
            new Fees(number("0.001"), BigDecimal.ZERO, BigDecimal.ZERO, null),
            true,
            BigDecimal.ZERO,
            Impact.NONE,
            number("0.2"),
            number("0.01"),
            Queue.NONE,
            BarPath.WORST,
            new Latency(Latency.Model.LOGNORMAL, Duration.ofSeconds(70), number("0.3"), 3),
            Venue.Outside.WAIT,
            Map.of()),
        new Limits(number("0.5"), null, number("0.2"), Limits.TooLarge.TRIM),
        new Accounting(CostBasis.FIFO, Map.of(), Map.of()),
        null,
        Listings.all(Listing.CLOCK),
        new LinkedHashMap<>(Map.of("limit", trailing())),
        new LinkedHashMap<>(
            Map.of("limit", order(OrderType.LIMIT, "0"), "stop", order(OrderType.STOP, "0"))));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Exits trailing() {
    return new Exits(
        null, null, null, null, number("0.02"), null, null, null, "atr(14)", null, 9, null);
  }

  private static OrderSettings order(OrderType type, String price) {
    boolean limited = type.limited();
    return new OrderSettings(
        type,
        limited ? price : null,
        limited ? null : price,
        null,
        limited ? TimeInForce.GTD : TimeInForce.GTC,
        limited ? Duration.ofMinutes(3) : null,
        false,
        null,
        null);
  }

  @Override
  public OneInputStreamOperator<DeskEvent, Entry> operator(boolean sorted) {
    return new FunctionHost<>(sorted, DeskEvent.TYPE, new DeskModule(settings(), ACCOUNTS));
  }

  @Override
  public String key(DeskEvent event) {
    return event.account();
  }

  @Override
  public long time(DeskEvent event) {
    return new Events().time(event);
  }

  @Override
  public String owner(Entry entry) {
    return entry.account();
  }

  @Override
  public List<DeskEvent> history() {
    Random random = new Random(8);
    List<DeskEvent> events = new ArrayList<>();
    for (int minute = 1; minute <= LAST + 12; minute++) {
      List<DeskEvent> now = new ArrayList<>();
      for (String instrument : List.of("X", "Y")) {
        long price = 98 + random.nextInt(5);
        now.add(mark(instrument, minute, price, 5 + random.nextInt(60)));
        if (minute > 2 && minute < LAST && random.nextInt(2) == 0) {
          now.add(signal(instrument, minute, random, price));
        }
      }
      if (minute == 15 || minute == LAST) {
        now.add(control(minute, Control.Action.FLATTEN));
      } else if (minute == 19) {
        now.add(control(minute, Control.Action.RESUME));
      }
      for (Account account : ACCOUNTS) {
        now.forEach(event -> events.add(event.to(account.name())));
      }
    }
    return events;
  }

  private static DeskEvent mark(String instrument, int minute, long price, long volume) {
    long end = minute * Events.MINUTE;
    long e8 = price * E8.ONE;
    return DeskEvent.of(
        new Bar(
            instrument,
            end - Events.MINUTE,
            end,
            e8,
            e8 + E8.ONE,
            e8 - E8.ONE,
            e8,
            volume * E8.ONE));
  }

  private static DeskEvent signal(String instrument, int minute, Random random, long price) {
    int side = random.nextBoolean() ? 1 : -1;
    String rule = List.of("market", "limit", "stop").get(random.nextInt(3));
    return DeskEvent.of(
        new Signal(
            instrument,
            minute * Events.MINUTE,
            side > 0 ? Advice.BUY : Advice.SELL,
            rule,
            1,
            Verdict.ACCEPTED,
            "rule: " + rule,
            price * E8.ONE,
            (price - 3 * side) * E8.ONE,
            (price + 2 * side) * E8.ONE,
            0,
            0,
            prices(rule, side, price),
            null,
            null));
  }

  private static OrderPrices prices(String rule, int side, long price) {
    return switch (rule) {
      case "limit" -> new OrderPrices((price - side) * E8.ONE, 0, 0);
      case "stop" -> new OrderPrices(0, (price + side) * E8.ONE, 0);
      default -> null;
    };
  }

  private static DeskEvent control(int minute, Control.Action action) {
    return DeskEvent.of(
        new Control(Instant.ofEpochMilli(minute * Events.MINUTE), action, null, "test"));
  }
}
