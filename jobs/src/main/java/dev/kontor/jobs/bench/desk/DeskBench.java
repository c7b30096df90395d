package dev.kontor.jobs.bench.desk;

import dev.kontor.models.desk.Desk;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.DeskState;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.desk.Slice;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.sizing.Sizing;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Marks per second of CPU that desks take. */
public final class DeskBench {
  private final long marks;
  private final int instruments;
  private final int accounts;

  /**
   * @param marks how many, over all accounts
   */
  public DeskBench(long marks, int instruments, int accounts) {
    this.marks = marks;
    this.instruments = instruments;
    this.accounts = accounts;
  }

  /** The desk's two halves, called one after the other in a plain loop. */
  public DeskCost direct() {
    Market market = new Market(instruments);
    Desk desk = new Desk(settings());
    List<DeskState> states = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      states.add(DeskState.startingWith("A" + i, E8.parse("1000000")));
    }
    Count count = new Count();
    long minutes = marks / instruments / accounts;
    long before = cpu();
    for (long minute = 0; minute < minutes; minute++) {
      Slice slice = market.slice(minute);
      for (DeskState state : states) {
        desk.step(state, slice, count);
      }
    }
    return new DeskCost(
        "direct",
        accounts,
        minutes * instruments * accounts,
        cpu() - before,
        count.entries,
        count.fills);
  }

  static DeskSettings settings() {
    return new DeskSettings(
        Positions.BOTH,
        new Sizing(null, null, new BigDecimal("0.01"), Sizing.At.CLOSE, new BigDecimal("0.01")),
        new Venue(new BigDecimal("0.0005"), Fees.none(), false),
        new Limits(new BigDecimal("0.1"), null, null, Limits.TooLarge.TRIM));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Counts what is written, so that nothing is written for nothing. */
  static final class Count implements Consumer<Entry> {
    private long entries;
    private long fills;

    @Override
    public void accept(Entry entry) {
      entries++;
      if (entry.fill() != null) {
        fills++;
      }
    }
  }
}
