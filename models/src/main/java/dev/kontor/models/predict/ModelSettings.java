package dev.kontor.models.predict;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.util.Map;

/** A machine-learned model whose output is a value that rules may name. */
public record ModelSettings(
    @Setting(
            value = "the PMML file: a path, relative to this file, or classpath:NAME",
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
                    + " file says, if it does. The strategy's features must have it",
            or = Setting.ABSENT)
        String features)
    implements Serializable {

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
