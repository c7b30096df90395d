package dev.kontor.models.ledger;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A random flow of fills, marks, corporate actions, days and exchanges through a book in three
 * currencies, and beside it the same money summed by hand.
 */
final class Flow {
  static final long START = E8.parse("100000");
  static final List<String> INSTRUMENTS = List.of("OURS", "SHARE", "SAP", "SONY", "PERP");
  private static final int[][] SPLITS = {{2, 1}, {3, 2}, {1, 20}, {1, 3}, {7, 5}, {1, 1}};
  private static final long HOUR = 3_600_000L;

  final Accounting accounting;
  final Bookkeeper keeper;
  final Book book = Book.with(START);
  final List<Fill> fills = new ArrayList<>();
  final List<CashFlow> flows = new ArrayList<>();
  final List<ClosedTrade> trades = new ArrayList<>();

  /** By currency, what fills, fees and cash flows come to. */
  final Map<String, Long> cash = new TreeMap<>();

  private final CorporateActions actions;
  private final Carry carry;
  private long time = 1_700_000_000_000L;
  private int splits;

  Flow(CostBasis basis) {
    accounting = accounting(basis);
    keeper = new Bookkeeper(accounting);
    actions = new CorporateActions(accounting);
    carry = new Carry(accounting);
    cash.put("", START);
    keeper.mark(book, "EUR-USD", E8.parse("1.0837"));
    keeper.mark(book, "USD-JPY", E8.parse("149.31"));
  }

  static Accounting accounting(CostBasis basis) {
    return new Accounting(
        basis,
        Map.of(
            "SHARE", terms(null, "1", "0.05", "0"),
            "SAP", terms("EUR", "0.001", "0.003", "0"),
            "SONY", terms("JPY", "1", "0.01", "0"),
            "PERP", terms(null, "0.00000001", "0", "0.0001")),
        Map.of("EUR", new Rate("EUR-USD", false), "JPY", new Rate("USD-JPY", true)));
  }

  private static Terms terms(String currency, String unit, String borrow, String funding) {
    return new Terms(
        currency,
        new BigDecimal(unit),
        new BigDecimal(borrow),
        new BigDecimal(funding),
        Duration.ofHours(8));
  }

  /** One event, whatever the number says. */
  void step(int chance) {
    long random = chance * 0x9E3779B97F4A7C15L;
    String instrument = INSTRUMENTS.get(pick(random, INSTRUMENTS.size()));
    long price = 1 + Math.floorMod(random >>> 7, 1_000 * E8.ONE);
    time += HOUR * (1 + pick(random >>> 11, 40));
    carry.pass(book, time, this::pay);
    switch (pick(random >>> 20, 16)) {
      case 0 -> keeper.mark(book, instrument, price);
      case 1 -> keeper.mark(book, "EUR-USD", E8.ONE / 2 + price / 1_000);
      case 2 -> keeper.mark(book, "USD-JPY", 100 * E8.ONE + price / 10);
      case 3 -> {
        // Three in a flow at most: quantities would leave the range.
        int[] split = ++splits > 3 ? SPLITS[5] : SPLITS[pick(random >>> 27, SPLITS.length)];
        act(instrument, split, price / 50);
      }
      case 4 -> keeper.exchange(book, "EUR", price - 500 * E8.ONE, this::pay);
      case 5 -> flatten(instrument, price);
      default -> {
        long quantity = 1 + Math.floorMod(random >>> 3, 500 * E8.ONE);
        if (pick(random >>> 40, 4) != 0) {
          quantity = (quantity / E8.ONE + 1) * E8.ONE;
        }
        fill(instrument, Side.of(pick(random >>> 33, 2)), quantity, price);
      }
    }
  }

  void fill(String instrument, Side side, long quantity, long price) {
    long fee = price % 7 == 0 ? 0 : price / 97;
    fill(new Fill("id", instrument, side, time, quantity, price, fee, keeper.currency(instrument)));
  }

  void fill(Fill fill) {
    fills.add(fill);
    keeper.apply(book, fill, trades::add);
    long amount = exact(fill.quantityE8(), fill.priceE8());
    add(fill.currency(), -fill.side().sign() * amount - fill.feeE8());
  }

  void flatten(String instrument, long price) {
    long held = keeper.position(book, instrument).quantityE8;
    if (held != 0) {
      fill(instrument, Side.of(-Long.signum(held)), Math.abs(held), price);
    }
  }

  void act(String instrument, int[] split, long dividend) {
    actions.apply(
        book,
        new CorporateAction(instrument, time, split[0], split[1], dividend, dividend + 1),
        this::pay,
        trades::add);
  }

  /** What a position's currency is called here. */
  static String name(String currency) {
    return currency == null ? "" : currency;
  }

  /** A product of two fixed-point numbers, by other means than the book's. */
  static long exact(long a, long b) {
    return new BigDecimal(a)
        .multiply(new BigDecimal(b))
        .movePointLeft(8)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private void pay(CashFlow flow) {
    flows.add(flow);
    add(flow.currency(), flow.amountE8());
  }

  private void add(String currency, long amount) {
    cash.merge(name(currency), amount, Long::sum);
  }

  private static int pick(long random, int of) {
    return (int) Math.floorMod(random, (long) of);
  }
}
