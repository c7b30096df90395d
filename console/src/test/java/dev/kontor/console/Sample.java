package dev.kontor.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration that trains on seven days of real trades. */
final class Sample {
  private static final String YAML =
      """
      data:
        files:
          - {path: 'classpath:bitstamp_trades_from_20131125_usd.csv', kind: trades, instrument: BTC-USD}
        bars: 5m
      strategy:
        timeframe: 5m
        features: {rsi14: 'rsi(close, 14)', return1: 'rate(close, 1)', return6: 'rate(close, 6)'}
        models:
          forest: {pmml: 'registry:forest', output: probability(up)}
        rules:
          - {signal: buy, when: forest > 0.55}
          - {signal: sell, when: forest < 0.45}
      registry: %s
      training:
        horizon: 6
        learner: %s
        folds: 2
        embargo: 6
        shuffles: 1
        retrain: {window: 3d, holdout: 1d, rows: 100, margin: %s, auc: 0, promote: rule}
      """;

  private Sample() {}

  static Path write(Path file, String registry, String learner, double margin) throws IOException {
    return Files.writeString(file, text(registry, learner, margin));
  }

  static String text(String registry, String learner, double margin) {
    return YAML.formatted(registry, learner, margin);
  }
}
