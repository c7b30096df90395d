package dev.kontor.jobs.training;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.training.Examination;
import dev.kontor.models.training.Example;
import dev.kontor.models.training.Examples;
import dev.kontor.models.training.Fitted;
import dev.kontor.models.training.Fold;
import dev.kontor.models.training.Learner;
import dev.kontor.models.training.LearnerKind;
import dev.kontor.models.training.LogisticRegression;
import dev.kontor.models.training.TrainingSettings;
import dev.kontor.models.training.WalkForward;
import dev.kontor.models.watching.Bins;
import dev.kontor.models.watching.TrainingDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A model, trained on all examples, and what became of models like it that were trained on a part
 * and tested on what followed.
 *
 * @param fitted as the library has it
 * @param file as the topology loads it
 */
public record Training(
    FeatureTable table,
    List<Example> examples,
    Fitted fitted,
    ModelFile file,
    Examination examination) {

  /**
   * Trains as {@code table.settings()} say; the same table makes the same model to the last byte.
   *
   * @throws BadSetting if there is too little, or only one class, to learn from
   */
  public static Training of(String name, FeatureTable table) {
    TrainingSettings settings = table.settings();
    List<Example> examples = table.examples();
    Examples all = enough(examples, settings);
    List<Fold> folds = WalkForward.folds(examples, settings.folds(), settings.embargo());
    if (folds.size() < settings.folds()) {
      throw new BadSetting(
          "training.folds",
          "" + settings.folds(),
          "is more than " + examples.size() + " examples with their embargo can be divided into");
    }
    for (Fold fold : folds) {
      if (!Examples.of(fold.train(), false).hasBothClasses()) {
        throw new BadSetting(
            "training.folds",
            "" + settings.folds(),
            "leaves a fold with one class alone to learn from; fewer folds or another label may do");
      }
    }
    Learner learner = learner(settings);
    Examination examination = Examination.of(folds, learner, new LogisticRegression(), settings);
    Fitted fitted = learner.fit(all);
    return new Training(
        table,
        examples,
        fitted,
        PmmlFile.of(name, fitted, table.features(), all.rows()),
        examination);
  }

  private static Examples enough(List<Example> examples, TrainingSettings settings) {
    if (examples.isEmpty() || !Examples.of(examples, false).hasBothClasses()) {
      throw new BadSetting(
          "training.target",
          settings.target().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          "has " + examples.size() + " examples and needs ups and downs; give it more history");
    }
    return Examples.of(examples, settings.balance());
  }

  private static Learner learner(TrainingSettings settings) {
    return settings.learner() == LearnerKind.LOGISTIC
        ? new LogisticRegression()
        : new TreeLearner(settings.learner(), settings);
  }

  /** What a watch is to compare with. */
  TrainingDistribution distribution() {
    LinkedHashMap<String, Bins> features = new LinkedHashMap<>();
    for (int i = 0; i < table.features().count(); i++) {
      features.put(table.features().names().get(i), Bins.of(table.values(i), ModelCard.BINS));
    }
    return new TrainingDistribution(features, Bins.of(scores(), ModelCard.BINS));
  }

  /** What the model says of all it learned from. */
  double[] scores() {
    return fitted.probabilities(examples.stream().map(Example::features).toArray(double[][]::new));
  }

  /**
   * Writes {@code NAME.pmml} and its card, {@code NAME.md} and {@code NAME.card.json}, and its
   * rows' {@code NAME.distribution.json}.
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(file.name() + ".pmml"), file.pmml());
    Files.write(folder.resolve(file.name() + ".distribution.json"), distribution().write());
    ModelCard card = ModelCard.of(this);
    Files.writeString(folder.resolve(file.name() + ".card.json"), card.json());
    Files.writeString(folder.resolve(file.name() + ".md"), card.markdown());
  }
}
