package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void write() throws IOException {
    StringBuilder days = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < 300; i++) {
      long price = 100 + (i * 37 % 23);
      days.append(LocalDate.of(2023, 1, 1).plusDays(i))
          .append(",%d,%d,%d,%d,1000\n".formatted(price, price + 2, price - 2, price + 1));
    }
    Files.writeString(folder.resolve("X.csv"), days);
    config = folder.resolve("walk.yaml");
    Files.writeString(
        config,
        """
        data:
          files:
            - {path: X.csv, kind: bars, timeframe: 1d}
        strategy:
          timeframe: 1d
          features: {place: 'close / sma(close, 5)', change: 'rate(close, 1)'}
          models:
            walk: {pmml: model/walk.pmml, output: probability(up)}
          rules:
            - {signal: buy, when: walk > 0.6}
            - {signal: sell, when: walk < 0.4}
        training: {horizon: 2, learner: boosting, trees: 10, folds: 3, embargo: 2, shuffles: 3}
        """);
  }

  @Test
  void featuresAreWrittenWithTheirHashWithoutTheModelThatIsYetToBeTrained() throws IOException {
    Path out = folder.resolve("data");
    Told told = Told.by("features", "--config", config.toString(), "--out", out.toString());
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out().get(0)).startsWith("features: 2, sha256 ");
    String hash = told.out().get(0).substring("features: 2, sha256 ".length());
    assertThat(Files.readString(out.resolve("features.json"))).contains(hash);
    assertThat(Files.readAllLines(out.resolve("features.csv"))).hasSize(301);
    assertThat(out.resolve("features.parquet")).isNotEmptyFile();
  }

  @Test
  void whatIsTrainedCanBeTradedAtOnce() {
    Path out = folder.resolve("model");
    Told told = Told.by("train", "--config", config.toString(), "--out", out.toString());
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out()).anyMatch(line -> line.startsWith("mean AUC "));
    assertThat(List.of("walk.pmml", "walk.md", "walk.card.json"))
        .allMatch(file -> Files.exists(out.resolve(file)));
    assertThat(Told.by("check", "--config", config.toString()).exit()).isZero();
    Told run =
        Told.by("backtest", "--config", config.toString(), "--out", folder.resolve("r").toString());
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @Test
  void mistakesAreOneLineAndExitCodeTwo() throws IOException {
    Told named = Told.by("train", "--config", config.toString(), "--name", "../x");
    assertThat(named.exit()).isEqualTo(2);
    assertThat(named.err()).startsWith("kontor: --name: '../x': must be");
    Files.writeString(config, Files.readString(config).replaceAll("(?m)^  features:.*\n", ""));
    Told without = Told.by("features", "--config", config.toString());
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.err()).startsWith("kontor: strategy.features: is missing").hasLineCount(1);
  }
}
