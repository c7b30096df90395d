package dev.kontor.jobs.bench.desk;

import com.sun.management.OperatingSystemMXBean;
import dev.kontor.jobs.TradingJob;
import dev.kontor.models.desk.Account;
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
import dev.kontor.operators.desk.AccountKey;
import dev.kontor.operators.desk.DeskEvent;
import dev.kontor.operators.desk.DeskModule;
import dev.kontor.operators.statefun.FunctionHost;
import dev.kontor.operators.time.EventTime;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/**
 * Marks per second of CPU that desks take: in a plain loop, in a job whose operator calls the same
 * code directly, and in a job that hosts it as functions. A signal comes with one mark in a
 * hundred. What the market costs to make is part of all three.
 */
public final class DeskBench {
  private static final String CASH = "1000000";

  private final int instruments;
  private final int accounts;
  private final long minutes;

  /**
   * @param marks how many, over all accounts
   */
  public DeskBench(long marks, int instruments, int accounts) {
    this.instruments = instruments;
    this.accounts = accounts;
    minutes = marks / instruments / accounts;
  }

  /** Work that gives the number of entries. */
  @FunctionalInterface
  private interface Work {
    long run() throws Exception;
  }

  /** All ways in turns, once more to get warm; the medians. */
  public List<DeskCost> medians(int rounds) throws Exception {
    measure();
    List<List<DeskCost>> turns = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      turns.add(measure());
    }
    return DeskCost.medians(turns);
  }

  private List<DeskCost> measure() throws Exception {
    DeskSettings settings = settings();
    List<Account> all =
        names().stream().map(name -> new Account(name, new BigDecimal(CASH))).toList();
    return List.of(
        cost("plain loop", this::plain),
        cost("job, directly", () -> job(new DirectDesk(settings, E8.parse(CASH)))),
        cost(
            "job, hosted functions",
            () -> job(new FunctionHost<>(false, DeskEvent.TYPE, new DeskModule(settings, all)))));
  }

  private long plain() {
    Market market = new Market(instruments);
    Desk desk = new Desk(settings());
    List<DeskState> states =
        names().stream().map(name -> DeskState.startingWith(name, E8.parse(CASH))).toList();
    long[] entries = {0};
    for (long minute = 0; minute < minutes; minute++) {
      Slice slice = market.slice(minute);
      for (DeskState state : states) {
        desk.step(state, slice, entry -> entries[0]++);
      }
    }
    states.forEach(state -> desk.end(state, entry -> entries[0]++));
    return entries[0];
  }

  private long job(OneInputStreamOperator<DeskEvent, Entry> desk) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(TradingJob.switches());
    env.setParallelism(1);
    env.fromSource(
            new DataGeneratorSource<>(minute -> minute, minutes, Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "minutes")
        .uid("minutes")
        .flatMap(new MarketEvents(instruments, names()))
        .returns(DeskEvent.TYPE)
        .uid("events")
        .assignTimestampsAndWatermarks(
            EventTime.within(
                Duration.ZERO,
                event -> event.marks() != null ? event.marks()[0].end() : event.signal().time()))
        .uid("time")
        .keyBy(event -> AccountKey.of(event.account()))
        .transform("desk", TypeInformation.of(Entry.class), desk)
        .uid("desk")
        .map(new Counting())
        .returns(TypeInformation.of(Entry.class))
        .uid("count")
        .sinkTo(new DiscardingSink<>())
        .uid("nowhere");
    return env.execute("desk bench").<Long>getAccumulatorResult(Counting.NAME);
  }

  private DeskCost cost(String what, Work work) throws Exception {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc(); // so that none pays for the garbage of the one before
    long before = process.getProcessCpuTime();
    long entries = work.run();
    long nanos = process.getProcessCpuTime() - before;
    return new DeskCost(what, accounts, minutes * instruments * accounts, nanos, entries);
  }

  private List<String> names() {
    return IntStream.range(0, accounts).mapToObj(i -> "A" + i).toList();
  }

  private static DeskSettings settings() {
    return new DeskSettings(
        Positions.BOTH,
        new Sizing(null, null, new BigDecimal("0.01"), Sizing.At.CLOSE, new BigDecimal("0.01")),
        new Venue(new BigDecimal("0.0005"), Fees.none(), false),
        new Limits(new BigDecimal("0.1"), null, null, Limits.TooLarge.TRIM));
  }
}
