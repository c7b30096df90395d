package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From history files to run files on a mini cluster. */
class ExactlyOnceTest {
  @TempDir Path temp;

  /** Readings as lines: good ones and bad ones in a file each. */
  static final class AsLine extends ProcessFunction<Reading, Line> {
    @Override
    public void processElement(Reading reading, Context context, Collector<Line> out) {
      String file = reading.rejection() == null ? "good.csv" : "bad.csv";
      out.collect(new Line(file, context.timestamp() + " " + reading));
    }
  }

  private Path run(String name, RuntimeExecutionMode mode, History history, int failures)
      throws Exception {
    Configuration conf = new Configuration();
    conf.setString("pipeline.generic-types", "false");
    conf.setString("pipeline.auto-generate-uids", "false");
    conf.setString("restart-strategy.type", "fixed-delay");
    conf.setString("restart-strategy.fixed-delay.attempts", "5");
    conf.setString("restart-strategy.fixed-delay.delay", "10 ms");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, conf);
    env.setRuntimeMode(mode);
    if (mode == RuntimeExecutionMode.STREAMING) {
      env.enableCheckpointing(50);
    }
    Path out = temp.resolve(name);
    env.fromSource(new HistorySource(history), WatermarkStrategy.noWatermarks(), "history")
        .uid("history")
        .process(new AsLine())
        .uid("as-line")
        .map(new FailAfterCheckpoint(name, failures))
        .uid("fail-after-checkpoint")
        .sinkTo(
            new RunFiles(
                out.toString(), Map.of("good.csv", "a header", "bad.csv", "", "none.csv", "alone")))
        .uid("run-files");
    env.execute(name);
    assertThat(FailAfterCheckpoint.FAILURES.get(name)).hasValue(failures);
    return out;
  }

  private History history() {
    String bad =
        new Folder(temp).file("X.csv", "time,price,amount", "bad,1,1", "1385400000,2,1", "1,1");
    return History.of(BitstampTest.FILE, HistoryFile.trades(bad)).withLateness(1_000);
  }

  @Test
  void aRunThatFailsTwiceWritesWhatAnUndisturbedRunWrites() throws Exception {
    Path calm = run("calm", RuntimeExecutionMode.STREAMING, history(), 0);
    Path rough = run("rough", RuntimeExecutionMode.STREAMING, history(), 2);
    for (String file : List.of("good.csv", "bad.csv", "none.csv")) {
      assertThat(Files.mismatch(calm.resolve(file), rough.resolve(file))).as(file).isEqualTo(-1);
    }
    assertThat(Files.readAllLines(rough.resolve("good.csv")).size()).isEqualTo(1 + 99_982 + 1);
    assertThat(Files.readAllLines(rough.resolve("bad.csv"))).hasSize(18 + 2);
    assertThat(rough.resolve("none.csv")).hasContent("alone\n");
  }

  @Test
  void batchAndStreamingWriteTheSame() throws Exception {
    Path streaming = run("streaming", RuntimeExecutionMode.STREAMING, history(), 0);
    Path batch = run("batch", RuntimeExecutionMode.BATCH, history(), 0);
    assertThat(Files.mismatch(streaming.resolve("good.csv"), batch.resolve("good.csv")))
        .isEqualTo(-1);
  }
}
