package dev.kontor.jobs.checks;

import dev.kontor.connectors.files.History;
import dev.kontor.connectors.files.Readings;
import dev.kontor.models.bars.BarType;
import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.OpenBar;
import dev.kontor.models.bars.OpenSample;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Rejection;
import dev.kontor.models.market.Trade;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A history as bars in memory, without a job.
 *
 * @param bars of each instrument, by name, in order of their end
 * @param rejections what could not be used
 * @param latest the time of the last trade or, of bars, the last end
 */
public record HistoryBars(Map<String, List<Bar>> bars, List<Rejection> rejections, long latest) {

  /**
   * @param built what trades are built into; bars are taken as they are
   * @param listings where each instrument's bars lie; trades outside of sessions are left out
   */
  public static HistoryBars read(History history, BarType built, Listings listings)
      throws IOException {
    Map<String, Grid> grids = new HashMap<>();
    Map<String, List<Bar>> bars = new TreeMap<>();
    Map<String, OpenBar> open = new HashMap<>();
    Map<String, OpenSample> samples = new HashMap<>();
    long latest = Long.MIN_VALUE;
    List<Rejection> rejections = new ArrayList<>();
    try (Readings readings = new Readings(history)) {
      for (Reading next = readings.next(); next != null; next = readings.next()) {
        if (next.trade() != null) {
          Trade trade = next.trade();
          latest = Math.max(latest, trade.time());
          Grid grid =
              grids.computeIfAbsent(
                  trade.instrument(), name -> listings.of(name).grid(built.timeframe()));
          if (grid.covers(trade.time())) {
            if (built.isSampled()) {
              built
                  .sampling()
                  .add(
                      samples.computeIfAbsent(trade.instrument(), name -> new OpenSample()),
                      trade,
                      of(trade.instrument(), bars)::add);
            } else {
              add(trade, grid, open, bars);
            }
          }
        } else if (next.bar() != null) {
          latest = Math.max(latest, next.bar().end());
          of(next.bar().instrument(), bars).add(next.bar());
        } else if (next.rejection() != null) {
          rejections.add(next.rejection());
        }
      }
    }
    open.forEach((instrument, last) -> of(instrument, bars).add(last.close(instrument)));
    bars.values().forEach(list -> list.sort(Comparator.comparingLong(Bar::end)));
    return new HistoryBars(bars, rejections, latest);
  }

  private static void add(
      Trade trade, Grid grid, Map<String, OpenBar> open, Map<String, List<Bar>> bars) {
    OpenBar current = open.get(trade.instrument());
    if (current != null && current.end == grid.endOf(trade.time())) {
      current.add(trade);
      return;
    }
    if (current != null) {
      of(trade.instrument(), bars).add(current.close(trade.instrument()));
    }
    open.put(trade.instrument(), OpenBar.of(grid, trade));
  }

  private static List<Bar> of(String instrument, Map<String, List<Bar>> bars) {
    return bars.computeIfAbsent(instrument, name -> new ArrayList<>());
  }
}
