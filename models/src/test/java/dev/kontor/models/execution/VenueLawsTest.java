package dev.kontor.models.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every venue, whatever is sent and wherever the price goes. */
class VenueLawsTest {
  private static final long E = E8.ONE;

  @Property(tries = 3_000)
  void noOrderGetsMoreOrWorseThanItAskedFor(@ForAll long seed) {
    Flow flow = new Flow(seed);
    Floor floor = new Floor(flow.venue, null, memory -> memory);
    Map<String, Order> sent = new HashMap<>();
    Map<String, Long> filled = new HashMap<>();
    for (Flow.Minute minute : flow.minutes) {
      minute.orders.forEach(order -> sent.put(order.id(), order));
      int before = floor.reports.size();
      floor.at(minute.bar.start()).send(minute.orders.toArray(new Order[0]));
      floor.meet(Mark.of(minute.bar));
      long used = 0;
      for (ExecutionReport report : floor.reports.subList(before, floor.reports.size())) {
        if (!report.event().trades()) {
          continue;
        }
        Order order = sent.get(report.orderId());
        used += report.lastE8();
        filled.merge(order.id(), report.lastE8(), Long::sum);
        assertThat(report.lastE8()).isPositive();
        assertThat(report.time()).isBetween(minute.bar.start(), minute.bar.end());
        assertThat(order.time()).as("sent before the bar").isLessThanOrEqualTo(minute.bar.start());
        assertThat(Reach.within(order, report.priceE8())).as("within its limit").isTrue();
        if (order.type().limited()) {
          assertThat(report.priceE8()).isBetween(minute.bar.lowE8(), minute.bar.highE8());
        }
        if (order.terms().postOnly()) {
          assertThat(report.maker()).as("posted, so did not take").isTrue();
        }
        if (order.terms().life() == TimeInForce.FOK && !order.links().waits()) {
          assertThat(report.lastE8()).isEqualTo(order.quantityE8());
        }
      }
      if (flow.venue.participation() != null) {
        assertThat(used)
            .isLessThanOrEqualTo(
                E8.times(minute.bar.volumeE8(), E8.of(flow.venue.participation())));
      }
    }
    for (Order order : sent.values()) {
      long got = filled.getOrDefault(order.id(), 0L);
      assertThat(got).isLessThanOrEqualTo(order.quantityE8());
      if (order.links().waits()) {
        assertThat(got).isLessThanOrEqualTo(filled.getOrDefault(order.links().parent(), 0L));
      }
      if (!order.links().group().isEmpty()) {
        long group =
            sent.values().stream()
                .filter(other -> other.links().group().equals(order.links().group()))
                .mapToLong(other -> filled.getOrDefault(other.id(), 0L))
                .sum();
        assertThat(group).as("one cancels other").isLessThanOrEqualTo(order.quantityE8());
      }
    }
    for (Change change : floor.changes) {
      assertThat(change.moved()).as("%s", change).isTrue();
    }
  }

  @Property(tries = 500)
  void aVenueThatIsStoredAndReadBetweenAnyTwoCallsSaysTheSame(@ForAll long seed) {
    assertThat(run(seed, Stored::again)).isEqualTo(run(seed, memory -> memory));
  }

  @Property(tries = 500)
  void theSameIsTheSameAgain(@ForAll long seed) {
    assertThat(run(seed, memory -> memory)).isEqualTo(run(seed, memory -> memory));
  }

  private static List<ExecutionReport> run(long seed, UnaryOperator<VenueMemory> between) {
    Flow flow = new Flow(seed);
    Floor floor = new Floor(flow.venue, null, between);
    for (Flow.Minute minute : flow.minutes) {
      floor.at(minute.bar.start()).send(minute.orders.toArray(new Order[0]));
      floor.meet(Mark.of(minute.bar));
    }
    return floor.reports;
  }

  /**
   * The plainest venue is the one there was before orders had a life: a bracket's bars, tried one
   * by one with the same arithmetic.
   */
  @Property(tries = 3_000)
  void theDefaultsFillABracketAsBefore(@ForAll long seed) {
    Random random = new Random(seed);
    Venue settings = Venues.slipping(random.nextBoolean() ? "0" : "0.0005");
    SimulatedVenue before = new SimulatedVenue(settings);
    Side side = Side.of(random.nextInt(2) * 2 - 1);
    Order entry = Orders.market("e", side, "2");
    Side exit = Side.of(-side.sign());
    String away = E8.format((100 - side.sign() * (1 + random.nextInt(5))) * E);
    String near = E8.format((100 + side.sign() * (1 + random.nextInt(5))) * E);
    Order stop = Orders.stop("s", exit, "2", away).linked(Links.after("e", "g"));
    Order target = Orders.limit("t", exit, "2", near).linked(Links.after("e", "g"));
    Floor floor = new Floor(settings).send(entry, stop, target);

    List<String> expected = new ArrayList<>();
    List<Bar> bars = Flow.bars(random, 12);
    for (Bar bar : bars) {
      if (expected.isEmpty()) {
        expected.add("e " + before.market(side, bar.openE8()) + " " + bar.start());
      }
      if (expected.size() == 1) {
        Order first = null;
        for (Order order : List.of(stop, target)) {
          if (before.fillsWithin(order, bar)
              && (first == null
                  || (!before.fillsAtOpen(first, bar) && before.fillsAtOpen(order, bar)))) {
            first = order;
          }
        }
        if (first != null) {
          long time = before.fillsAtOpen(first, bar) ? bar.start() : bar.end();
          expected.add(first.id() + " " + before.price(first, bar) + " " + time);
        }
      }
      floor.meet(Mark.of(bar));
    }
    assertThat(
            floor.reports.stream()
                .filter(report -> report.event().trades())
                .map(report -> report.orderId() + " " + report.priceE8() + " " + report.time()))
        .isEqualTo(expected);
  }

  /** A venue, bars and orders that follow from a number. */
  private static final class Flow {
    final Venue venue;
    final List<Minute> minutes = new ArrayList<>();
    private final Random random;

    record Minute(Bar bar, List<Order> orders) {}

    Flow(long seed) {
      random = new Random(seed);
      venue =
          Venues.of(
              random.nextBoolean() ? "0" : "0.001",
              Impact.of(pick(Impact.Model.values()), "0.1", null),
              random.nextBoolean() ? null : new BigDecimal("0.1"),
              new Queue(pick(Queue.Model.values()), new BigDecimal("0.1"), new BigDecimal("0.1")),
              pick(BarPath.values()),
              new Latency(
                  pick(Latency.Model.values()),
                  Duration.ofMillis(random.nextInt(2) * 40_000L),
                  new BigDecimal("0.5"),
                  seed),
              Venue.Outside.WAIT);
      int n = 0;
      for (Bar bar : bars(random, 15)) {
        List<Order> orders = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          orders.addAll(some("o" + n++, bar.start()));
        }
        minutes.add(new Minute(bar, orders));
      }
    }

    static List<Bar> bars(Random random, int count) {
      List<Bar> bars = new ArrayList<>();
      long price = 100;
      for (int i = 0; i < count; i++) {
        long open = Math.max(50, price + random.nextInt(5) - 2);
        long close = Math.max(50, open + random.nextInt(7) - 3);
        long high = Math.max(open, close) + random.nextInt(3);
        long low = Math.min(open, close) - random.nextInt(3);
        bars.add(
            new Bar(
                "X",
                i * Floor.MINUTE,
                (i + 1) * Floor.MINUTE,
                open * E,
                high * E,
                low * E,
                close * E,
                random.nextInt(200) * E));
        price = close;
      }
      return bars;
    }

    private List<Order> some(String id, long time) {
      Order order = one(id, time, pick(OrderType.values()), pick(Side.values()));
      if (random.nextInt(3) > 0) {
        return List.of(order);
      }
      Side exit = Side.of(-order.side().sign());
      Links links = Links.after(id, id + "g");
      return List.of(
          order,
          one(id + "s", time, OrderType.STOP, exit).sized(order.quantityE8()).linked(links),
          one(id + "t", time, OrderType.LIMIT, exit).sized(order.quantityE8()).linked(links));
    }

    private Order one(String id, long time, OrderType type, Side side) {
      long price = (95 + random.nextInt(11)) * E;
      Order order =
          new Order(
              id,
              "X",
              side,
              type,
              random.nextBoolean(),
              (1 + random.nextInt(30)) * E,
              type.limited() || type == OrderType.STOP ? price : 0,
              0,
              0,
              time);
      if (type == OrderType.STOP_LIMIT) {
        order = order.triggeredAt((95 + random.nextInt(11)) * E);
      }
      if (type == OrderType.TRAILING_STOP) {
        order = order.trailing(random.nextBoolean() ? Trail.amount(3 * E) : Trail.rate(E / 50));
      }
      Terms terms =
          switch (pick(TimeInForce.values())) {
            case GTC -> Terms.GTC;
            case DAY -> Terms.DAY;
            case GTD -> Terms.until(time + 1 + random.nextInt(300_000));
            case IOC -> Terms.IOC;
            case FOK -> Terms.FOK;
          };
      if (type == OrderType.LIMIT && !terms.immediate() && random.nextInt(4) == 0) {
        terms = terms.posting();
      }
      if (type == OrderType.LIMIT && random.nextInt(4) == 0) {
        terms = terms.showing(5 * E);
      }
      return order.on(terms);
    }

    private <T> T pick(T[] values) {
      return values[random.nextInt(values.length)];
    }
  }
}
