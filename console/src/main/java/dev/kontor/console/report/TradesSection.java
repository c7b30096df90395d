package dev.kontor.console.report;

import dev.kontor.models.analysis.RoundTrip;
import java.util.List;

/** The last round trips, the latest first. */
final class TradesSection implements Section {
  private static final int ROWS = 200;

  @Override
  public void write(Html page, Findings run) {
    boolean booked = !run.trades.isEmpty();
    List<RoundTrip> trips = booked ? run.trades : run.blotter.roundTrips();
    page.open("section").element("h2", "Round trips");
    if (trips.isEmpty()) {
      page.nothing("No round trips: nothing that was opened was closed again.");
    } else {
      table(page, trips, run.equity.accounts().size() > 1);
      int hidden = Math.max(0, trips.size() - ROWS);
      page.note(
          (booked ? "As the desk booked them: latest first" : "Latest first")
              + ", times in UTC, results after fees. "
              + (hidden > 0
                  ? "The last " + ROWS + "; " + Numbers.count(hidden) + " earlier ones not shown."
                  : "All " + Numbers.count(trips.size()) + " are shown."));
    }
    int open = run.blotter.openLots().size();
    if (open > 0) {
      page.note("Still open at the end: " + Numbers.plural(open, "lot") + ".");
    }
    page.close("section");
  }

  private static void table(Html page, List<RoundTrip> trips, boolean accounts) {
    page.table(
        "Round trips",
        "Instrument",
        "Side",
        "Entry",
        "Exit",
        "Held",
        "#Quantity",
        "#Entry price",
        "#Exit price",
        "#Fees",
        "#Result",
        "#Return %");
    for (int i = trips.size() - 1; i >= Math.max(0, trips.size() - ROWS); i--) {
      RoundTrip trip = trips.get(i);
      page.open("tr");
      page.cell(accounts ? trip.account() + " · " + trip.instrument() : trip.instrument());
      page.cell(trip.isLong() ? "long" : "short");
      page.cell(Numbers.time(trip.entryTime())).cell(Numbers.time(trip.exitTime()));
      page.cell(Numbers.held(trip.holdingMillis()));
      page.number(Numbers.quantity(trip.quantity()));
      page.number(Numbers.price(trip.entryPrice())).number(Numbers.price(trip.exitPrice()));
      page.number(Numbers.money(trip.fees())).gain(Numbers.gain(trip.pnl()));
      page.gain(Numbers.percent(trip.gain())).close("tr");
    }
    page.endTable();
  }
}
