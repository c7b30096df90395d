package dev.kontor.jobs.training;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.jobs.config.RunConfig;
import java.nio.file.Path;
import org.apache.flink.api.common.RuntimeExecutionMode;

/** A strategy on the real trades whose model is yet to be trained. */
final class Sample {
  static final String YAML =
      """
      name: trained
      data:
        files:
          - {path: 'classpath:bitstamp_trades_from_20131125_usd.csv', kind: trades, instrument: BTC-USD}
        bars: 5m
      strategy:
        name: trained
        timeframe: 5m
        indicators:
          range: atr(14)
          confident: forest > 0.5
        features:
          rsi14: rsi(close, 14)
          atrRatio: range / close
          return1: rate(close, 1)
          return6: rate(close, 6)
          hour: rate(close, 1)@1h
        models:
          forest: {pmml: trained.pmml, output: probability(up)}
        rules:
          - {signal: buy, when: confident && forest > 0.55}
          - {signal: sell, when: forest < 0.45}
      training: {horizon: 6, learner: forest, trees: 20, folds: 3, embargo: 6, shuffles: 2}
      """;

  private Sample() {}

  static FeatureTable table(String yaml, RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    return FeatureRun.run(FeaturePlan.of(config(yaml), Path.of("")), mode, parallelism);
  }

  static RunConfig config(String yaml) {
    return ConfigReader.parse(yaml, "trained");
  }
}
