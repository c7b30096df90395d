package dev.kontor.jobs;

import dev.kontor.connectors.files.HistorySource;
import dev.kontor.connectors.files.Kind;
import dev.kontor.connectors.files.Line;
import dev.kontor.connectors.files.RunFiles;
import dev.kontor.jobs.output.LedgerLines;
import dev.kontor.jobs.output.MarketLines;
import dev.kontor.jobs.output.ModelLines;
import dev.kontor.jobs.output.OutputFile;
import dev.kontor.jobs.output.RowLines;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Trade;
import dev.kontor.models.strategy.RowNames;
import dev.kontor.models.watching.Alert;
import dev.kontor.operators.MarketStreams;
import dev.kontor.operators.Outputs;
import dev.kontor.operators.TradingTopology;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.bars.PulseOperator;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.time.EventTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The main job: history in, the topology, a run's files out. */
public final class TradingJob {
  private TradingJob() {}

  /** The switches that every job of ours runs with: no Kryo, no uid by chance. */
  public static Configuration switches() {
    Configuration switches = new Configuration();
    switches.set(PipelineOptions.GENERIC_TYPES, false);
    switches.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    switches.set(PipelineOptions.OBJECT_REUSE, true);
    return switches;
  }

  /** Adds the job to an environment; it runs when the environment is executed. */
  public static void build(StreamExecutionEnvironment env, Plan plan, Path out) {
    build(env, plan, out, false);
  }

  /**
   * @param details whether to write each bar's row and the matches too
   */
  static void build(StreamExecutionEnvironment env, Plan plan, Path out, boolean details) {
    build(env, plan, out, details, false);
  }

  static void build(
      StreamExecutionEnvironment env, Plan plan, Path out, boolean details, boolean follow) {
    build(history(env, plan), plan, out, details, follow);
  }

  /** The history as a stream, in order of event time. */
  static SingleOutputStreamOperator<Reading> history(StreamExecutionEnvironment env, Plan plan) {
    return env.fromSource(
            new HistorySource(plan.history()),
            EventTime.within(Duration.ZERO),
            "history",
            Types.POJO(Reading.class))
        .uid("history")
        .setParallelism(1)
        .setMaxParallelism(1);
  }

  static void build(DataStream<Reading> readings, Plan plan, Path out) {
    build(readings, plan, out, false, false);
  }

  static void build(DataStream<Reading> readings, Plan plan, Path out, boolean details) {
    build(readings, plan, out, details, false);
  }

  /**
   * @param follow whether the plan's control file is heard as it grows; not in BATCH
   */
  static void build(
      DataStream<Reading> readings, Plan plan, Path out, boolean details, boolean follow) {
    StreamExecutionEnvironment env = readings.getExecutionEnvironment();
    Words words = Words.of(readings, plan, follow);
    SingleOutputStreamOperator<Trade> trades = sorted(readings, plan);
    BarConfig config = plan.trading().bars();
    Outputs outputs =
        TradingTopology.wire(
            new MarketStreams(
                trades,
                bars(readings, trades, plan),
                quotes(plan) ? trades.getSideOutput(Sorting.QUOTES) : null,
                actions(env, plan.actions())),
            words.control(),
            words.promotions(),
            plan.trading());
    DataStream<Line> lines =
        lines("ledger", outputs.ledger().flatMap(new LedgerLines()).setParallelism(1))
            .union(
                lines("bars", outputs.bars().map(MarketLines::bar)),
                lines("gaps", outputs.gaps().map(MarketLines::gap)),
                lines("late-trades", outputs.lateTrades().map(MarketLines::late)),
                lines("outside-trades", outputs.outsideTrades().map(MarketLines::outside)),
                lines("late-bars", outputs.lateBars().map(MarketLines::late)),
                lines(
                    "rejected",
                    trades
                        .getSideOutput(Sorting.REJECTED)
                        .map(MarketLines::rejection)
                        .setParallelism(1)));
    Map<String, String> headers = OutputFile.headers();
    if (words.heard() != null) {
      headers.put(WordOperator.FILE, "");
      lines =
          lines.union(
              words.heard(), lines("unheard", words.rejected().map(MarketLines::rejection)));
    }
    if (config.revise() > 0) {
      OutputFile.REVISIONS.addTo(headers);
      lines = lines.union(lines("revisions", outputs.revisions().map(MarketLines::revision)));
    }
    if (config.splitsLive()) {
      OutputFile.SPLITS.addTo(headers);
      lines = lines.union(lines("splits", outputs.splits().map(MarketLines::split)));
    }
    if (!plan.trading().plan().settings().models().isEmpty()) {
      OutputFile.EXPLANATIONS.addTo(headers);
    }
    if (outputs.scores() != null) {
      headers.put(ModelLines.SCORES, ModelLines.SCORES_HEADER);
      lines = lines.union(lines("scores", outputs.scores().map(ModelLines::score)));
    }
    List<Alert> alarms = Alarms.of(plan);
    if (outputs.alerts() != null || !alarms.isEmpty()) {
      headers.put(ModelLines.ALERTS, ModelLines.alerts(alarms));
    }
    if (outputs.alerts() != null) {
      lines = lines.union(lines("alerts", outputs.alerts().map(ModelLines::alert)));
    }
    if (details) {
      RowLines rows = new RowLines(RowNames.of(plan.trading().plan().compile()));
      headers.putAll(rows.headers());
      lines = lines.union(lines("features", outputs.features().map(rows)));
      if (outputs.matches() != null) {
        lines = lines.union(lines("matches", outputs.matches().map(RowLines::match)));
      }
    }
    lines
        .sinkTo(new RunFiles(out.toString(), headers))
        .name("run files")
        .uid("run-files")
        .setParallelism(1);
  }

  /** The market of a plan's history, as the job has it, without what companies do. */
  public static MarketStreams market(StreamExecutionEnvironment env, Plan plan) {
    DataStream<Reading> readings = history(env, plan);
    SingleOutputStreamOperator<Trade> trades = sorted(readings, plan);
    return new MarketStreams(trades, bars(readings, trades, plan));
  }

  /** Whether there are quotes that the desk hears of. */
  private static boolean quotes(Plan plan) {
    return plan.config().venue().fills().finer() && plan.config().data().has(Kind.QUOTES);
  }

  private static SingleOutputStreamOperator<Trade> sorted(DataStream<Reading> readings, Plan plan) {
    return readings
        .process(new Sorting(quotes(plan)), Types.POJO(Trade.class))
        .name("sort")
        .uid("sort")
        .setParallelism(1);
  }

  private static DataStream<Bar> bars(
      DataStream<Reading> readings, SingleOutputStreamOperator<Trade> trades, Plan plan) {
    DataStream<Bar> bars = trades.getSideOutput(Sorting.BARS);
    BarConfig config = plan.trading().bars();
    return (config.fills() || config.splitsLive()) && isBatch(readings.getExecutionEnvironment())
        ? bars.union(pulses(readings))
        : bars;
  }

  private static DataStream<Bar> pulses(DataStream<Reading> readings) {
    return readings
        .transform("pulses", RecordType.BAR, new PulseOperator())
        .uid("pulses")
        .setParallelism(1);
  }

  private static boolean isBatch(StreamExecutionEnvironment env) {
    return env.getConfiguration().get(ExecutionOptions.RUNTIME_MODE) == RuntimeExecutionMode.BATCH;
  }

  private static DataStream<Line> lines(String what, SingleOutputStreamOperator<Line> lines) {
    return lines.returns(Line.class).name(what + " lines").uid(what + "-lines");
  }

  /** Null if there are none. */
  private static DataStream<CorporateAction> actions(
      StreamExecutionEnvironment env, List<CorporateAction> actions) {
    return actions.isEmpty()
        ? null
        : env.fromData(actions, Types.POJO(CorporateAction.class))
            .name("corporate actions")
            .uid("actions")
            .setParallelism(1)
            .assignTimestampsAndWatermarks(EventTime.within(Duration.ZERO, CorporateAction::time))
            .name("action time")
            .uid("action-time")
            .setParallelism(1);
  }
}
