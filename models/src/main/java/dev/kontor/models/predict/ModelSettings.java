package dev.kontor.models.predict;

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
                "an expression for each input of the model; those not given are indicators of the same name",
            or = Setting.ABSENT,
            example = "{rsi14: 'rsi(close, 14)'}")
        Map<String, String> inputs)
    implements Serializable {}
