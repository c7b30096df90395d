package dev.kontor.jobs.output;

import dev.kontor.connectors.files.Line;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Rejection;
import dev.kontor.models.market.Split;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.bars.Gap;
import dev.kontor.operators.indicators.Revision;
import dev.kontor.operators.indicators.StrategyBar;
import java.time.Instant;

/** What is told of the market itself: bars, gaps, and what could not be used. */
public final class MarketLines {
  private MarketLines() {}

  public static Line bar(StrategyBar one) {
    Bar bar = one.bar();
    return line(
        OutputFile.BARS,
        new Csv()
            .time(bar.end())
            .add(bar.instrument())
            .e8(bar.openE8())
            .e8(bar.highE8())
            .e8(bar.lowE8())
            .e8(bar.closeE8())
            .e8(bar.volumeE8())
            .add(one.filled() ? "filled" : "final"));
  }

  public static Line revision(Revision one) {
    Bar bar = one.bar();
    return line(
        OutputFile.REVISIONS,
        new Csv()
            .time(one.time())
            .add(bar.instrument())
            .time(bar.start())
            .time(bar.end())
            .e8(bar.openE8())
            .e8(bar.highE8())
            .e8(bar.lowE8())
            .e8(bar.closeE8())
            .e8(bar.volumeE8())
            .e8(bar.lateE8())
            .add(Integer.toString(one.corrected())));
  }

  public static Line split(Split split) {
    return line(
        OutputFile.SPLITS,
        new Csv()
            .time(split.time())
            .add(split.instrument())
            .add(Long.toString(split.to()))
            .add(Long.toString(split.from())));
  }

  public static Line gap(Gap gap) {
    return line(OutputFile.GAPS, new Csv().add(gap.instrument()).time(gap.from()).time(gap.to()));
  }

  public static Line rejection(Rejection rejection) {
    return line(
        OutputFile.REJECTED,
        new Csv()
            .add(rejection.file())
            .add(Long.toString(rejection.line()))
            .add(rejection.reason())
            .add(rejection.text()));
  }

  public static Line outside(Trade trade) {
    return rejection(
        new Rejection(
            trade.instrument(),
            0,
            trade.toString(),
            "outside-session: the calendar has no session at "
                + Instant.ofEpochMilli(trade.time())));
  }

  public static Line late(Trade trade) {
    return late(trade.instrument(), trade.time(), trade.toString());
  }

  public static Line late(Bar bar) {
    return late(bar.instrument(), bar.start(), bar.toString());
  }

  private static Line late(String instrument, long time, String text) {
    return rejection(
        new Rejection(
            instrument, 0, text, "late: its bar was out already at " + Instant.ofEpochMilli(time)));
  }

  private static Line line(OutputFile file, Csv row) {
    return new Line(file.file(), row.toString());
  }
}
