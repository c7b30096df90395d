package dev.kontor.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorBenchTest {
  private final IndicatorBench bench = new IndicatorBench(2_000, 7);

  @ParameterizedTest
  @EnumSource(names = {"STREAMING", "BATCH"})
  void theGraphMakesTheRowsOfThePlainLoop(RuntimeExecutionMode mode) throws Exception {
    assertThat(bench.graph(mode, 2).hash()).isEqualTo(bench.plain().hash());
  }

  @ParameterizedTest
  @EnumSource(names = {"STREAMING", "BATCH"})
  void anotherBarMakesOtherRows(RuntimeExecutionMode mode) throws Exception {
    assertThat(new IndicatorBench(2_001, 7).graph(mode, 1).hash())
        .isNotEqualTo(bench.plain().hash());
  }
}
