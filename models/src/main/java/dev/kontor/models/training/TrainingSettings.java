package dev.kontor.models.training;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** What a model of the strategy's features is to learn, how, and how it is examined. */
public record TrainingSettings(
    @Setting(
            value =
                "what is learned: direction (is the forward return above `threshold`?) or triple-barrier"
                    + " (is the profit barrier reached first?)",
            or = "direction",
            example = "triple-barrier")
        Target target,
    @Setting(
            value = "how many bars of the strategy's timeframe a label looks ahead, at most",
            or = "12",
            example = "6")
        int horizon,
    @Setting(
            value = "a forward return above this is up, any other down",
            or = "0",
            example = "0.1%")
        BigDecimal threshold,
    @Setting(value = "the barriers of the triple-barrier label", or = "{}")
        BarrierSettings barriers,
    @Setting(
            value =
                "by what the model is learned: logistic, forest or boosting; the logistic regression is"
                    + " scored beside it in any case",
            or = "forest",
            example = "boosting")
        LearnerKind learner,
    @Setting(value = "how many trees", or = "100", example = "20") int trees,
    @Setting(value = "how deep a tree may be", or = "4", example = "5") int depth,
    @Setting(
            value = "how many examples, of even odds, a leaf must rest on at least",
            or = "20",
            example = "50")
        int leaf,
    @Setting(value = "how much of each tree boosting takes", or = "0.1", example = "0.05")
        BigDecimal rate,
    @Setting(
            value =
                "whether both classes weigh the same; scores are then probabilities as if ups and downs"
                    + " were equally frequent",
            or = "false",
            example = "true")
        boolean balance,
    @Setting(
            value =
                "in how many folds the model is examined: each is tested on the time after its training",
            or = "5",
            example = "8")
        int folds,
    @Setting(
            value =
                "how many bars lie between the last span of a fold's training and its test, at least",
            or = "12",
            example = "24")
        int embargo,
    @Setting(
            value =
                "how often the examination is repeated on shuffled labels, to see what chance scores;"
                    + " 0.05 is the level of a test that beats 19",
            or = "19",
            example = "99")
        int shuffles,
    @Setting(value = "from which all chance in training comes", or = "1", example = "20131125")
        int seed,
    @Setting(value = "how it is trained again and again, by ./kontor retrain", or = "{}")
        RetrainSettings retrain)
    implements Serializable {

  public TrainingSettings {
    between("horizon", horizon, 1, 100_000);
    between("trees", trees, 1, 10_000);
    between("depth", depth, 1, 16);
    between("leaf", leaf, 1, 1_000_000);
    between("folds", folds, 2, 100);
    between("embargo", embargo, 0, 1_000_000);
    between("shuffles", shuffles, 1, 1_000);
    between("seed", seed, 0, Integer.MAX_VALUE);
    if (rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) > 0) {
      throw new BadSetting("rate", rate.toPlainString(), "must be above 0 and at most 1");
    }
  }

  private static void between(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new BadSetting(key, "" + value, "must be from " + least + " to " + most);
    }
  }
}
