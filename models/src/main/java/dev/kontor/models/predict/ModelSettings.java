package dev.kontor.models.predict;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import dev.kontor.models.watching.WatchSettings;
import java.io.Serializable;
import java.util.Map;

/** A machine-learned model whose output is a value that rules may name. */
public record ModelSettings(
    @Setting(
            value =
                "the PMML file: a path, relative to this file, classpath:NAME, or registry:NAME@VERSION, where the"
                    + " version is a number, champion (if there is no @), shadow or retired",
            example = "classpath:btc-direction.pmml")
        String pmml,
    @Setting(
            value =
                "which output is the score: probability(LABEL), or a field of the model's output",
            example = "probability(up)")
        String output,
    @Setting(
            value =
                "an expression for each input of the model; those not given are features or indicators of the same name",
            or = Setting.ABSENT,
            example = "{rsi14: 'rsi(close, 14)'}")
        Map<String, String> inputs,
    @Setting(
            value =
                "the SHA-256 of the features it was trained on, as `check` prints it; if absent, what the"
                    + " file says, if it does. The strategy's features must have it, or the `inputs`, on bars of"
                    + " `timeframe`",
            or = Setting.ABSENT)
        String features,
    @Setting(
            value =
                "the bars that it was trained on and its inputs are asked on, if they are coarser than the"
                    + " strategy's; it then says the same until the next of them ends",
            or = Setting.ABSENT,
            example = "1h")
        Timeframe timeframe,
    @Setting(
            value =
                "another PMML file, as `pmml`, that is scored and recorded in scores.csv beside this one"
                    + " and never trades",
            or = Setting.ABSENT,
            example = "registry:forest@shadow")
        String shadow,
    @Setting(value = "what is watched of it while it runs", or = Setting.ABSENT)
        WatchSettings watch)
    implements Serializable {

  /** A model without a shadow that nobody watches. */
  public ModelSettings(String pmml, String output, Map<String, String> inputs, String features) {
    this(pmml, output, inputs, features, null, null, null);
  }

  public ModelSettings {
    if (features != null && !isSha256(features)) {
      throw new BadSetting(
          "features", features, "must be 64 hexadecimal digits, as ./kontor check prints them");
    }
  }

  static boolean isSha256(String text) {
    return text.matches("[0-9a-f]{64}");
  }
}
