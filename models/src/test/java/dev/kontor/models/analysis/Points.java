package dev.kontor.models.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shorthands for the inputs of the analysis. */
final class Points {
  private Points() {}

  static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  static EquityPoint point(String instant, double equity) {
    return new EquityPoint(at(instant), "main", equity, equity, 0);
  }

  /** One point a day at midnight UTC, from 2024-01-01 on; never in the market. */
  static List<EquityPoint> daily(double... equity) {
    List<EquityPoint> points = new ArrayList<>();
    for (int i = 0; i < equity.length; i++) {
      long time = at("2024-01-01T00:00:00Z") + i * EquityCurve.DAY;
      points.add(new EquityPoint(time, "main", equity[i], equity[i], 0));
    }
    return points;
  }

  static Execution buy(double quantity, double price, double fee) {
    return execution(true, quantity, price, fee);
  }

  static Execution sell(double quantity, double price, double fee) {
    return execution(false, quantity, price, fee);
  }

  private static Execution execution(boolean buy, double quantity, double price, double fee) {
    return new Execution(0, "main", "BTC-USD", buy, quantity, price, fee);
  }
}
