package dev.kontor.models.execution;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Shorthands: venues that differ from the plainest in one thing. */
final class Venues {
  private Venues() {}

  static Venue plain() {
    return slipping("0");
  }

  static Venue slipping(String slippage) {
    return new Venue(new BigDecimal(slippage), Fees.none(), false);
  }

  static Venue pricing(Fees fees, Map<String, Tariff> instruments) {
    return with(new BigDecimal("0.01"), fees, instruments);
  }

  static Venue tariffed(String instrument, Tariff tariff) {
    return with(new BigDecimal("0.01"), Fees.none(), Map.of(instrument, tariff));
  }

  private static Venue with(BigDecimal slippage, Fees fees, Map<String, Tariff> instruments) {
    Venue plain = plain();
    return new Venue(
        Fills.BARS,
        slippage,
        fees,
        false,
        plain.spread(),
        plain.impact(),
        null,
        plain.lot(),
        plain.queue(),
        plain.path(),
        plain.latency(),
        plain.outside(),
        instruments);
  }

  static Venue walking(BarPath path) {
    return of("0", Impact.NONE, null, Queue.NONE, path, Latency.NONE, Venue.Outside.WAIT);
  }

  static Venue taking(String participation) {
    return of(
        "0",
        Impact.NONE,
        new BigDecimal(participation),
        Queue.NONE,
        BarPath.WORST,
        Latency.NONE,
        Venue.Outside.WAIT);
  }

  static Venue queueing(Queue.Model model) {
    return of(
        "0",
        Impact.NONE,
        null,
        new Queue(model, new BigDecimal("0.1"), new BigDecimal("0.1")),
        BarPath.WORST,
        Latency.NONE,
        Venue.Outside.WAIT);
  }

  static Venue spread(String spread) {
    return of(
        spread, Impact.NONE, null, Queue.NONE, BarPath.WORST, Latency.NONE, Venue.Outside.WAIT);
  }

  static Venue moved(Impact impact) {
    return of("0", impact, null, Queue.NONE, BarPath.WORST, Latency.NONE, Venue.Outside.WAIT);
  }

  static Venue late(String duration) {
    return of(
        "0",
        Impact.NONE,
        null,
        Queue.NONE,
        BarPath.WORST,
        new Latency(Latency.Model.CONSTANT, Duration.parse(duration), new BigDecimal("0.5"), 0),
        Venue.Outside.WAIT);
  }

  static Venue refusing() {
    return of(
        "0", Impact.NONE, null, Queue.NONE, BarPath.WORST, Latency.NONE, Venue.Outside.REFUSE);
  }

  static Venue of(
      String spread,
      Impact impact,
      BigDecimal participation,
      Queue queue,
      BarPath path,
      Latency latency,
      Venue.Outside outside) {
    return new Venue(
        Fills.BARS,
        BigDecimal.ZERO,
        Fees.none(),
        false,
        new BigDecimal(spread),
        impact,
        participation,
        new BigDecimal("0.00000001"),
        queue,
        path,
        latency,
        outside,
        Map.of());
  }
}
