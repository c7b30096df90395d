package dev.kontor.jobs.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.models.strategy.FeatureSet;
import dev.kontor.models.training.Distribution;
import dev.kontor.models.training.Examination;
import dev.kontor.models.training.Example;
import dev.kontor.models.training.LearnerKind;
import dev.kontor.models.training.Scores;
import dev.kontor.models.training.TrainingSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a model was trained on, how it was examined and how little to expect of it. */
final class ModelCard {
  /** Of a feature's distribution, for the population stability index. */
  static final int BINS = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode card;

  private ModelCard(ObjectNode card) {
    this.card = card;
  }

  static ModelCard of(Training training) {
    ObjectNode card = JSON.createObjectNode();
    card.put("name", training.file().name());
    card.put("pmmlSha256", training.file().sha256());
    card.put("showsSkill", training.examination().showsSkill());
    data(card.putObject("data"), training);
    parameters(card.putObject("parameters"), training);
    scores(card.putObject("scores"), training.examination());
    folds(card.putArray("folds"), training.examination());
    features(card, training);
    distribution(card.putObject("scoreDistribution"), Distribution.of(training.scores(), BINS));
    return new ModelCard(card);
  }

  String json() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(card) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String markdown() {
    return CardPage.of(card);
  }

  /** How it was learned, each in a line of text. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    card.path("parameters")
        .properties()
        .forEach(
            one ->
                parameters.put(
                    one.getKey(),
                    one.getValue().isValueNode()
                        ? one.getValue().asText()
                        : one.getValue().toString()));
    return parameters;
  }

  private static void data(ObjectNode data, Training training) {
    List<Example> examples = training.examples();
    FeatureTable table = training.table();
    data.put("from", time(examples.get(0).span().start()));
    data.put("to", time(examples.get(examples.size() - 1).span().start()));
    data.put(
        "lastLabel",
        time(examples.stream().mapToLong(one -> one.span().end()).max().orElseThrow()));
    ArrayNode instruments = data.putArray("instruments");
    table.instruments().forEach(instruments::add);
    data.put("timeframe", table.features().timeframe().toString());
    data.put("rows", table.rows().size());
    data.put("unlabelled", table.rows().stream().filter(row -> row.label() == null).count());
    data.put(
        "incomplete", table.rows().stream().filter(row -> !row.observation().isComplete()).count());
    data.put("examples", examples.size());
    data.put("shareUp", (double) examples.stream().filter(Example::up).count() / examples.size());
  }

  private static void parameters(ObjectNode parameters, Training training) {
    TrainingSettings settings = training.table().settings();
    parameters.put("target", word(settings.target()));
    parameters.put("horizon", settings.horizon());
    parameters.put("threshold", settings.threshold());
    ObjectNode barriers = parameters.putObject("barriers");
    barriers.put("profit", settings.barriers().profit());
    barriers.put("stop", settings.barriers().stop());
    barriers.put("unit", word(settings.barriers().unit()));
    barriers.put("range", settings.barriers().range());
    parameters.put("learner", word(settings.learner()));
    parameters.put("balance", settings.balance());
    parameters.put("folds", settings.folds());
    parameters.put("embargo", settings.embargo());
    parameters.put("shuffles", settings.shuffles());
    parameters.put("seed", settings.seed());
    if (settings.learner() != LearnerKind.LOGISTIC) {
      parameters.put("trees", settings.trees());
      new TreeLearner(settings.learner(), settings)
          .parameters(training.table().features().count())
          .forEach((name, value) -> parameters.putPOJO("xgboost." + name, value));
    }
  }

  private static void scores(ObjectNode scores, Examination examination) {
    put(scores.putObject("model"), examination.model());
    put(scores.putObject("logistic"), examination.baseline());
    put(scores.putObject("baseRate"), examination.base());
    double[] shuffled = examination.shuffled();
    put(scores, "meanAuc", examination.auc());
    ObjectNode chance = scores.putObject("shuffledAuc");
    chance.put("count", shuffled.length);
    put(chance, "mean", Arrays.stream(shuffled).average().orElse(Double.NaN));
    put(chance, "least", shuffled[0]);
    put(chance, "most", shuffled[shuffled.length - 1]);
  }

  private static void folds(ArrayNode folds, Examination examination) {
    for (Examination.Result result : examination.folds()) {
      ObjectNode fold = folds.addObject();
      List<Example> test = result.fold().test();
      fold.put("trained", result.fold().train().size());
      fold.put("purged", result.fold().purged());
      fold.put("from", time(test.get(0).span().start()));
      fold.put("to", time(test.get(test.size() - 1).span().start()));
      fold.put("shareUp", (double) test.stream().filter(Example::up).count() / test.size());
      put(fold.putObject("model"), result.model());
      put(fold.putObject("logistic"), result.baseline());
      put(fold.putObject("baseRate"), result.base());
      put(fold, "shuffledAuc", result.shuffledAuc());
    }
  }

  private static void features(ObjectNode card, Training training) {
    FeatureSet set = training.table().features();
    ObjectNode features = card.putObject("features");
    features.put("sha256", set.sha256());
    ArrayNode list = features.putArray("list");
    double[] gains = training.fitted() instanceof Trees trees ? trees.gains() : null;
    for (int i = 0; i < set.count(); i++) {
      ObjectNode feature = list.addObject();
      feature.put("name", set.names().get(i));
      feature.put("expression", set.features().get(i).expression());
      if (gains != null) {
        feature.put("gain", gains[i]);
      }
      feature.put("permutation", training.examination().permutation()[i]);
      distribution(
          feature.putObject("distribution"), Distribution.of(training.table().values(i), BINS));
    }
  }

  private static void distribution(ObjectNode node, Distribution distribution) {
    put(node, "mean", distribution.mean());
    put(node, "deviation", distribution.deviation());
    node.put("missing", distribution.bins().missing());
    ArrayNode edges = node.putArray("edges");
    Arrays.stream(distribution.bins().edges()).forEach(edges::add);
    ArrayNode shares = node.putArray("shares");
    Arrays.stream(distribution.bins().shares()).forEach(shares::add);
  }

  private static void put(ObjectNode node, Scores scores) {
    node.put("count", scores.count());
    put(node, "logLoss", scores.logLoss());
    put(node, "auc", scores.auc());
    put(node, "hitRate", scores.hitRate());
  }

  /** There is no NaN in JSON. */
  private static void put(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
