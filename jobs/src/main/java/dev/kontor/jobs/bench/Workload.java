package dev.kontor.jobs.bench;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.TradingConfig;
import dev.kontor.operators.bars.BarConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the graph is given to do. No rule asks for patterns or scores, so all end in one ledger. */
public enum Workload {
  /** Bars, indicators, rules, desk and ledger. */
  BASE,
  /** And two patterns. */
  PATTERNS,
  /** And a forest, scored at every bar. */
  MODEL,
  /** And the twenty usual indicators. */
  TWENTY,
  /** And the twenty, and a forest of 100 trees of depth 8 that looks at twenty of their values. */
  FOREST;

  static final Timeframe MINUTE = Timeframe.of("1m");

  TradingConfig config() {
    String added = this == BASE ? "" : text(name().toLowerCase(Locale.ROOT));
    return config(text("base") + (this == FOREST ? text("twenty") : "") + added);
  }

  /** The twenty usual indicators and nothing else. */
  static TradingConfig indicators() {
    return config(text("alone") + text("twenty"));
  }

  private static TradingConfig config(String text) {
    RunConfig run = ConfigReader.parse(text, "bench");
    return new TradingConfig(
        new StrategyPlan(run.strategy(), models(run.strategy())),
        new BarConfig(
            MINUTE, null, Listings.all(new Listing(null, MINUTE)), run.data().gap(), Filling.OFF),
        new DeskSettings(
            run.strategy().positions(), run.strategy().size(), run.venue(), run.risk()),
        run.accounts());
  }

  private static Map<String, ModelFile> models(StrategySettings strategy) {
    Map<String, ModelFile> models = new HashMap<>();
    strategy.models().forEach((name, model) -> models.put(name, file(model.pmml())));
    return models;
  }

  private static ModelFile file(String pmml) {
    return pmml.equals("generated") ? GeneratedForest.of(1) : ModelFile.read(pmml);
  }

  private static String text(String name) {
    try (InputStream in =
        Workload.class.getResourceAsStream("/dev/kontor/jobs/bench/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
