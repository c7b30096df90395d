package dev.kontor.models.desk;

import dev.kontor.models.execution.OrderType;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderPrices;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What may reach a desk, drawn by a seed: marks of several instruments over a midnight, signals of
 * every rule, controls, splits and dividends.
 */
final class Flow {
  static final List<String> INSTRUMENTS = List.of("A", "B", "EUR", "F", "JPY");
  private static final List<String> LIMITS =
      List.of(
          "position",
          "exposure.gross",
          "exposure.net",
          "orders.open",
          "orders.perMinute",
          "orders.quantity",
          "orders.notional");
  private static final long MINUTE = 60_000;
  private static final long START = 1_600_000_000_000L / 86_400_000L * 86_400_000L - 12 * MINUTE;

  private final Random random;
  private final DeskSettings settings;
  private final Map<String, Long> prices = new HashMap<>();
  private final long step;
  private long time = START;

  Flow(Random random, DeskSettings settings) {
    this.random = random;
    this.settings = settings;
    INSTRUMENTS.forEach(instrument -> prices.put(instrument, 100 * E8.ONE));
    prices.put("EUR", 12 * E8.ONE / 10);
    prices.put("JPY", 5 * E8.ONE);
    step = random.nextInt(3) == 0 ? 20_000 : MINUTE;
  }

  Slice next() {
    boolean first = time == START;
    long start = time;
    time += random.nextInt(12) == 0 ? MINUTE * (1 + random.nextInt(300)) : step;
    Slice slice = Slice.at(time);
    if (random.nextInt(25) == 0) {
      act(slice);
    }
    for (String instrument : INSTRUMENTS) {
      if ((first && !FlowSettings.isRate(instrument)) || random.nextInt(8) > 0) {
        slice.add(bar(instrument, Math.max(start, time - MINUTE)));
      }
      if (!FlowSettings.isRate(instrument) && random.nextInt(3) == 0) {
        slice.add(signal(instrument));
      }
    }
    for (int i = random.nextInt(40) == 0 ? 2 : random.nextInt(14) == 0 ? 1 : 0; i > 0; i--) {
      slice.add(control());
    }
    return slice.sort();
  }

  private void act(Slice slice) {
    String instrument = INSTRUMENTS.get(random.nextInt(2));
    long price = prices.get(instrument);
    if (random.nextBoolean()) {
      long to = 1 + random.nextInt(3);
      long from = 1 + random.nextInt(3);
      slice.add(CorporateAction.split(instrument, time - MINUTE, to, from));
      prices.put(instrument, Math.max(E8.ONE, E8.mulDiv(price, from, to)));
    } else {
      slice.add(CorporateAction.dividend(instrument, time - MINUTE, E8.ONE / 2, price));
    }
  }

  private Bar bar(String instrument, long start) {
    long open = moved(prices.get(instrument), random.nextInt(20) == 0 ? 0.1 : 0.01);
    long close = moved(open, 0.02);
    long high = Math.max(open, close) + Math.abs(moved(open, 0.01) - open);
    long low = Math.min(open, close) - Math.abs(moved(open, 0.005) - open);
    prices.put(instrument, close);
    long volume = random.nextInt(10) == 0 ? 1_000 : random.nextInt(40);
    return new Bar(instrument, start, time, open, high, low, close, volume * E8.ONE);
  }

  /** In whole cents; never far below one. */
  private long moved(long price, double by) {
    long cent = E8.ONE / 100;
    double moved = price * (1 + by * random.nextGaussian());
    return Math.max(cent * 50, Math.round(moved / cent) * cent);
  }

  private Signal signal(String instrument) {
    int side = random.nextBoolean() ? 1 : -1;
    long close = prices.get(instrument);
    String rule = "rule" + random.nextInt(FlowSettings.RULES);
    boolean guarded = random.nextInt(3) == 0;
    return new Signal(
        instrument,
        time,
        side > 0 ? Advice.BUY : Advice.SELL,
        rule,
        random.nextInt(5) / 4.0,
        random.nextInt(12) == 0 ? Verdict.REFUSED : Verdict.ACCEPTED,
        "rule: said by " + rule,
        close,
        guarded ? away(close, -side, 0.02) : 0,
        guarded ? away(close, side, 0.03) : 0,
        close / 50,
        random.nextInt(6) == 0 ? 0 : close / 60,
        prices(settings.orders().get(rule), side, close),
        null,
        null);
  }

  /** What the expressions of an order may give, now and then nonsense beyond the market. */
  private OrderPrices prices(OrderSettings order, int side, long close) {
    if (order == null || order.type() == OrderType.MARKET) {
      return null;
    }
    int sense = random.nextInt(6) == 0 ? -1 : 1;
    long trigger = order.trigger() == null ? 0 : away(close, side * sense, 0.01);
    long near = trigger == 0 ? close : trigger;
    long limit =
        order.limit() == null ? 0 : away(near, (trigger == 0 ? -side : side) * sense, 0.005);
    return new OrderPrices(limit, trigger, order.trail() == null ? 0 : close / 80);
  }

  private long away(long price, int side, double by) {
    return moved(Math.round(price * (1 + side * by * (0.5 + random.nextDouble()))), 0);
  }

  private Control control() {
    Control.Action[] actions = Control.Action.values();
    Control.Action action =
        random.nextBoolean() ? Control.Action.RESUME : actions[random.nextInt(actions.length)];
    boolean set = action == Control.Action.SET_LIMIT;
    String limit = LIMITS.get(random.nextInt(LIMITS.size()));
    return new Control(
        Instant.ofEpochMilli(time),
        action,
        null,
        !set && random.nextInt(3) == 0 ? INSTRUMENTS.get(random.nextInt(2)) : null,
        "drawn",
        random.nextBoolean() ? "jo" : null,
        set ? limit : null,
        set ? value(limit) : null);
  }

  private String value(String limit) {
    int number = 1 + random.nextInt(5);
    if (random.nextInt(6) == 0) {
      return "off";
    }
    return switch (limit) {
      case "orders.open", "orders.perMinute" -> "" + number;
      case "orders.quantity" -> "" + 10 * number;
      case "orders.notional" -> "" + 1000 * number;
      default -> 10 * number + "%";
    };
  }
}
