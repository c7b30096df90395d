package dev.kontor.jobs.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.training.Example;
import dev.kontor.models.training.Span;
import dev.kontor.models.training.TooLittle;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrainingTest {
  private static FeatureTable table;

  @BeforeAll
  static void observe() throws Exception {
    table = Sample.table(Sample.YAML, RuntimeExecutionMode.BATCH, 1);
  }

  private static Retraining retraining(String target, int embargo, String window, String holdout) {
    String yaml =
        Sample.YAML
            .replace("embargo: 6", "embargo: " + embargo + ", target: " + target)
            .replace(
                "shuffles: 2",
                "shuffles: 2, retrain: {window: %s, holdout: %s}".formatted(window, holdout));
    RunConfig config = Sample.config(yaml);
    return Retraining.of(new FeatureTable(table.features(), config.training(), table.rows()));
  }

  /** Whatever is asked for: what is learned from is over an embargo before what is held back. */
  @ParameterizedTest
  @CsvSource({
    "direction, 0, 3d, 1d",
    "direction, 6, 3d, 1d",
    "triple-barrier, 0, 30d, 2d",
    "triple-barrier, 12, 1d, 12h"
  })
  void noLabelOfTheWindowLooksIntoWhatIsHeldBack(
      String target, int embargo, String window, String holdout) {
    Retraining retraining = retraining(target, embargo, window, holdout);
    long from = retraining.from().toEpochMilli();
    long end = table.rows().get(table.rows().size() - 1).observation().time();
    long cut = end - length(holdout);
    List<Span> spans = retraining.window().examples().stream().map(Example::span).toList();
    assertThat(spans)
        .hasSizeGreaterThan(100)
        .allMatch(span -> span.end() < from - embargo * 300_000L)
        .allMatch(span -> span.start() > cut - length(window));
    assertThat(from).isGreaterThan(cut);
    assertThat(retraining.heldBack().rows())
        .hasNumberOfRows(
            (int) table.examples().stream().filter(one -> one.span().start() > cut).count());
  }

  @Test
  void tooLittleIsSaidWithItsNumbers() {
    assertThatThrownBy(() -> retraining("direction", 6, "3d", "1h"))
        .isInstanceOf(TooLittle.class)
        .hasMessageContaining("training.retrain.rows asks for 100");
  }

  private static long length(String text) {
    return text.endsWith("d")
        ? Duration.parse("P" + text.toUpperCase(java.util.Locale.ROOT)).toMillis()
        : Duration.parse("PT" + text.toUpperCase(java.util.Locale.ROOT)).toMillis();
  }
}
