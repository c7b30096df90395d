package dev.kontor.jobs.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.RunOptions;
import dev.kontor.jobs.TradingJob;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.strategy.FeatureSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureRunTest {
  @TempDir private Path folder;

  @Test
  void theFilesAreTheSameInBothModesAndAtAnyParallelism() throws Exception {
    write("batch", RuntimeExecutionMode.BATCH, 1);
    write("streaming", RuntimeExecutionMode.STREAMING, 2);
    for (String file : List.of("features.csv", "features.parquet", "features.json")) {
      assertThat(
              Files.mismatch(folder.resolve("batch/" + file), folder.resolve("streaming/" + file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  private void write(String to, RuntimeExecutionMode mode, int parallelism) throws Exception {
    FeatureFiles.write(Sample.table(Sample.YAML, mode, parallelism), folder.resolve(to));
  }

  /** Training sees what trading sees: each bar's row of a backtest has the same vector. */
  @Test
  void theVectorsAreThoseOfABacktestWithDetails() throws Exception {
    String plain =
        Sample.YAML
            .replaceAll("(?m)^    confident:.*\n", "")
            .replaceAll("(?m)^  models:\n.*\n", "")
            .replace("confident && forest > 0.55", "return1 > 0.01")
            .replace("forest < 0.45", "return1 < -0.01");
    Plan plan = Plan.of(Sample.config(plain), folder);
    Backtest.run(
        plan, new RunOptions(folder.resolve("run"), RuntimeExecutionMode.BATCH, 1, 0, true));
    FeatureTable table = Sample.table(Sample.YAML, RuntimeExecutionMode.BATCH, 1);
    FeatureSet set = plan.trading().plan().compile().features();
    assertThat(table.features().sha256()).isEqualTo(set.sha256());
    List<String> lines = Files.readAllLines(folder.resolve("run/features.csv"));
    List<String> names = List.of(lines.get(0).split(","));
    int[] places = set.names().stream().mapToInt(names::indexOf).toArray();
    List<String> traded =
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(
                cells ->
                    cells[0]
                        + Arrays.stream(places)
                            .mapToObj(place -> cells[place])
                            .collect(Collectors.joining(",", ",", "")))
            .toList();
    FeatureFiles.write(table, folder);
    List<String> trained =
        Files.readAllLines(folder.resolve("features.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(
                cells ->
                    cells[0]
                        + Arrays.stream(cells, 3, 3 + places.length)
                            .collect(Collectors.joining(",", ",", "")))
            .toList();
    assertThat(trained).hasSizeGreaterThan(1_500).isEqualTo(traded);
  }

  @Test
  void parquetIsReadBackAsItWasWrittenAndNamesItsFeatures() throws Exception {
    FeatureTable table = Sample.table(Sample.YAML, RuntimeExecutionMode.BATCH, 1);
    FeatureFiles.write(table, folder);
    List<Group> rows = new ArrayList<>();
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            new LocalInputFile(folder.resolve("features.parquet")),
            ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
      var meta = reader.getFooter().getFileMetaData();
      assertThat(meta.getKeyValueMetaData())
          .containsEntry("kontor.features", table.features().sha256());
      for (PageReadStore page = reader.readNextRowGroup();
          page != null;
          page = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(meta.getSchema())
                .getRecordReader(page, new GroupRecordConverter(meta.getSchema()));
        for (long i = 0; i < page.getRowCount(); i++) {
          rows.add(records.read());
        }
      }
    }
    assertThat(rows).hasSameSizeAs(table.rows());
    for (int i = 0; i < rows.size(); i++) {
      FeatureTable.Row row = table.rows().get(i);
      Group read = rows.get(i);
      assertThat(read.getLong("time", 0)).isEqualTo(row.observation().time());
      assertThat(read.getString("instrument", 0)).isEqualTo("BTC-USD");
      for (int j = 0; j < table.features().count(); j++) {
        double value = row.observation().features()[j];
        String name = table.features().names().get(j);
        if (Double.isNaN(value)) {
          assertThat(read.getFieldRepetitionCount(name)).isZero();
        } else {
          assertThat(read.getDouble(name, 0)).isEqualTo(value);
        }
      }
      if (row.label() != null) {
        assertThat(read.getDouble("forward_return", 0)).isEqualTo(row.label().forwardReturn());
        assertThat(read.getInteger("barrier", 0)).isEqualTo(row.label().barrier().sign());
        assertThat(read.getLong("barrier_end", 0)).isEqualTo(row.label().barrierEnd());
      }
    }
  }

  @Test
  void spansStartAtTheRowAndEndAtTheHorizonAtMost() throws Exception {
    FeatureTable table = Sample.table(Sample.YAML, RuntimeExecutionMode.BATCH, 1);
    assertThat(table.rows().subList(table.rows().size() - 6, table.rows().size()))
        .allMatch(row -> row.label() == null);
    assertThat(table.rows())
        .filteredOn(row -> row.label() != null)
        .hasSizeGreaterThan(1_500)
        .allMatch(
            row ->
                row.observation().time() < row.label().barrierEnd()
                    && row.label().barrierEnd() <= row.label().horizonEnd());
  }

  @Test
  void mistakesAreOneLineThatNamesTheKey() {
    assertWrong(Sample.YAML + "  ", "features:", "noFeatures:", "strategy.noFeatures: there is no");
    assertWrong(Sample.YAML, "horizon: 6", "horizon: 0", "training.horizon: '0': must be from 1");
    assertWrong(
        Sample.YAML,
        "horizon: 6",
        "barriers: {range: atr(nothing)}",
        "training.barriers.range: 'atr(nothing)': ");
    assertWrong(
        Sample.YAML,
        "horizon: 6",
        "barriers: {stop: 1, unit: shares}",
        "training.barriers.stop: '1': must be less");
    assertWrong(Sample.YAML, "rsi14:", "barrier:", "strategy.features: 'barrier': is the name of");
  }

  private static void assertWrong(String yaml, String right, String wrong, String message) {
    assertThatThrownBy(() -> FeaturePlan.of(Sample.config(yaml.replace(right, wrong)), Path.of("")))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void theJobHasTheUidsOfTradingAndItsOwn() throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(TradingJob.switches());
    FeatureRun.build(env, FeaturePlan.of(Sample.config(Sample.YAML), folder), folder);
    assertThat(env.getStreamGraph().getStreamNodes().stream().map(StreamNode::getTransformationUID))
        .containsExactlyInAnyOrder(
            "history", "sort", "bars", "indicators", "observation-lines", "observations");
  }
}
