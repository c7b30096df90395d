package dev.kontor.jobs.training;

import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.training.Example;
import dev.kontor.models.training.Holdout;
import dev.kontor.models.training.RetrainSettings;
import dev.kontor.models.training.Succession;
import dev.kontor.models.training.TooLittle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains a model on a sliding window and lets it meet the champion on the time after it. Time is
 * that of the data: the held-back time ends with the last row, the window where the held-back time
 * begins. No label of the window looks into the held-back time, nor into the embargo before it.
 *
 * @param window what is learned from
 * @param heldBack what neither contender may have learned from
 * @param from the time of the first held-back row
 * @param to the time of the last one whose answer is known
 */
public record Retraining(FeatureTable window, Holdout heldBack, Instant from, Instant to) {

  /**
   * @throws TooLittle if there are fewer held-back rows than asked for, or nothing before them
   */
  public static Retraining of(FeatureTable table) {
    RetrainSettings settings = table.settings().retrain();
    if (table.rows().isEmpty()) {
      throw new TooLittle("there is no history");
    }
    long end = table.rows().get(table.rows().size() - 1).observation().time();
    long cut = end - settings.holdout().toMillis();
    List<Example> held = table.examples().stream().filter(one -> one.span().start() > cut).toList();
    if (held.size() < settings.rows()) {
      throw new TooLittle(
          "the last "
              + settings.holdout()
              + " of the history, held back, have "
              + held.size()
              + " rows with all features and labels, and training.retrain.rows asks for "
              + settings.rows());
    }
    long first = held.get(0).span().start();
    return new Retraining(
        window(table, first, cut - settings.window().toMillis()),
        new Holdout(
            table.features().names(),
            held.stream().map(Example::features).toArray(double[][]::new),
            ups(held)),
        Instant.ofEpochMilli(first),
        Instant.ofEpochMilli(held.get(held.size() - 1).span().start()));
  }

  private static boolean[] ups(List<Example> examples) {
    boolean[] up = new boolean[examples.size()];
    for (int i = 0; i < up.length; i++) {
      up[i] = examples.get(i).up();
    }
    return up;
  }

  /** A row whose label looks too far is kept without it. */
  private static FeatureTable window(FeatureTable table, long first, long after) {
    TreeSet<Long> times = new TreeSet<>();
    table.rows().forEach(row -> times.add(row.observation().time()));
    long limit = first;
    for (int i = 0; i < table.settings().embargo(); i++) {
      Long earlier = times.lower(limit);
      limit = earlier == null ? Long.MIN_VALUE : earlier;
    }
    List<FeatureTable.Row> rows = new ArrayList<>();
    for (FeatureTable.Row row : table.rows()) {
      long time = row.observation().time();
      if (time > after && time < first) {
        boolean known = row.label() != null && row.label().end(table.settings().target()) < limit;
        rows.add(known ? row : new FeatureTable.Row(row.observation(), null));
      }
    }
    return new FeatureTable(table.features(), table.settings(), rows);
  }

  /**
   * Trains, and lets the model enter the registry.
   *
   * @throws TooLittle if the window has too little to learn from
   */
  public Succession.Outcome enter(String model, ModelRegistry registry, String output) {
    RetrainSettings settings = window.settings().retrain();
    return new Succession(settings.rule(), settings.promote() == RetrainSettings.Promote.RULE)
        .enter(registry, submission(trained(model)), output, heldBack, from);
  }

  private Training trained(String model) {
    try {
      return Training.of(model, window);
    } catch (BadSetting e) {
      throw new TooLittle("the window before " + from + ": " + e.getMessage());
    }
  }

  private Submission submission(Training training) {
    ModelCard card = ModelCard.of(training);
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(Submission.PMML, training.file().pmml());
    files.put(Submission.CARD, card.markdown().getBytes(StandardCharsets.UTF_8));
    files.put(Submission.FACTS, card.json().getBytes(StandardCharsets.UTF_8));
    files.put(Submission.DISTRIBUTION, training.distribution().write());
    List<Example> examples = training.examples();
    TreeMap<String, Double> metrics = new TreeMap<>();
    metrics.put("logLoss", training.examination().model().logLoss());
    metrics.put("auc", training.examination().auc());
    metrics.values().removeIf(value -> !Double.isFinite(value));
    return new Submission(training.file().name(), files, parameters(card, examples), metrics);
  }

  private Map<String, String> parameters(ModelCard card, List<Example> examples) {
    Map<String, String> parameters = card.parameters();
    RetrainSettings settings = window.settings().retrain();
    parameters.put("features", window.features().sha256());
    parameters.put("examples", "" + examples.size());
    parameters.put("window", "" + settings.window());
    parameters.put("trained.from", time(examples.get(0)));
    parameters.put("trained.to", time(examples.get(examples.size() - 1)));
    parameters.put("holdout", "" + settings.holdout());
    parameters.put("holdout.from", "" + from);
    parameters.put("holdout.to", "" + to);
    return parameters;
  }

  private static String time(Example example) {
    return "" + Instant.ofEpochMilli(example.span().start());
  }

  /**
   * Which output of a model is asked: what the strategy says of the one that it takes from the
   * registry under that name.
   */
  public static String output(RunConfig config, String model) {
    return config.strategy().models().values().stream()
        .filter(one -> one.pmml().replaceFirst("@.*", "").equals("registry:" + model))
        .map(one -> one.output())
        .findFirst()
        .orElse(PmmlFile.OUTPUT);
  }
}
