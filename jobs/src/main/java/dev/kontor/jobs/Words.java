package dev.kontor.jobs;

import dev.kontor.connectors.files.FollowedFile;
import dev.kontor.connectors.files.Line;
import dev.kontor.models.desk.Control;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Rejection;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.operators.time.EventTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What is said to a job: by its configuration, and by its control file as that grows.
 *
 * @param promotions null if the configuration knows no promotions
 * @param heard lines of words that took effect; null if nothing is followed
 * @param rejected lines that could not be words; null likewise
 */
record Words(
    DataStream<Control> control,
    DataStream<ModelControl> promotions,
    DataStream<Line> heard,
    DataStream<Rejection> rejected) {

  /**
   * @param market by whose time it is told what can still take effect
   */
  static Words of(DataStream<Reading> market, Plan plan, boolean follow) {
    StreamExecutionEnvironment env = market.getExecutionEnvironment();
    boolean promotes = plan.trading().promotions() != null;
    if (!follow) {
      return new Words(
          control(env, plan.config().control()),
          promotes ? promotions(env, plan.config().promotions()) : null,
          null,
          null);
    }
    SingleOutputStreamOperator<Control> said = followed(market, plan, promotes);
    return new Words(
        said,
        promotes ? said.getSideOutput(WordOperator.MODELS) : null,
        said.getSideOutput(WordOperator.HEARD),
        said.getSideOutput(WordOperator.REJECTED));
  }

  private static SingleOutputStreamOperator<Control> followed(
      DataStream<Reading> market, Plan plan, boolean promotes) {
    return market
        .getExecutionEnvironment()
        .fromSource(
            new FollowedFile(Path.of(plan.config().controlFile())),
            WatermarkStrategy.noWatermarks(),
            "control file")
        .uid("control-file")
        .setParallelism(1)
        .setMaxParallelism(1)
        .connect(
            market
                .filter(reading -> false)
                .name("market time")
                .uid("market-time")
                .setParallelism(1))
        .transform("words", Types.POJO(Control.class), new WordOperator(plan.config(), promotes))
        .uid("words")
        .setParallelism(1)
        .setMaxParallelism(1);
  }

  private static DataStream<Control> control(
      StreamExecutionEnvironment env, List<Control> control) {
    List<Control> words = new ArrayList<>(control);
    words.sort(Comparator.comparing(Control::time));
    if (words.isEmpty()) {
      words.add(new Control(Instant.EPOCH, Control.Action.RESUME, "", "nobody listens to this"));
    }
    return env.fromData(words, Types.POJO(Control.class))
        .name("control")
        .uid("control")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(
            EventTime.within(Duration.ZERO, word -> word.time().toEpochMilli()))
        .name("control time")
        .uid("control-time")
        .setParallelism(1);
  }

  private static DataStream<ModelControl> promotions(
      StreamExecutionEnvironment env, List<ModelControl> promotions) {
    List<ModelControl> words = new ArrayList<>(promotions);
    words.sort(Comparator.comparing(ModelControl::time));
    if (words.isEmpty()) {
      words.add(new ModelControl(Instant.EPOCH, null, "", 1, "nobody listens to this", null));
    }
    return env.fromData(words, Types.POJO(ModelControl.class))
        .name("model control")
        .uid("model-control")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(
            EventTime.within(Duration.ZERO, word -> word.time().toEpochMilli()))
        .name("model control time")
        .uid("model-control-time")
        .setParallelism(1);
  }
}
