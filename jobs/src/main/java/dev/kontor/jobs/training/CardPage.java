package dev.kontor.jobs.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.StringJoiner;

/** A model card for people. */
final class CardPage {
  private CardPage() {}

  static String of(JsonNode card) {
    StringBuilder page = new StringBuilder();
    JsonNode data = card.path("data");
    JsonNode scores = card.path("scores");
    page.append("# ").append(card.path("name").asText()).append("\n\n");
    page.append(
        card.path("showsSkill").asBoolean()
            ? "In the tests below it beat its base rate by log loss and every shuffling of labels by AUC. That is no promise.\n"
            : "**No edge is shown.** In the tests below it did not beat both its base rate by log loss and every shuffling of labels by AUC.\n");
    page.append('\n');
    line(page, "SHA-256 of its PMML: `%s`", card.path("pmmlSha256").asText());
    line(page, "SHA-256 of its features: `%s`", card.path("features").path("sha256").asText());
    line(
        page,
        "Trained on %s examples of %s, bars of %s, %s to %s, %s up; the last label is of %s.",
        data.path("examples").asText(),
        words(data.path("instruments")),
        data.path("timeframe").asText(),
        data.path("from").asText(),
        data.path("to").asText(),
        percent(data.path("shareUp")),
        data.path("lastLabel").asText());
    line(
        page,
        "Of %s rows, %s had a feature missing and %s no label.",
        data.path("rows").asText(),
        data.path("incomplete").asText(),
        data.path("unlabelled").asText());
    StringJoiner parameters = new StringJoiner(", ");
    card.path("parameters")
        .properties()
        .forEach(one -> parameters.add("`" + one.getKey() + "` " + text(one.getValue())));
    line(page, "Parameters: %s.", parameters.toString());
    line(page, "A missing feature gives no score. Costs are not counted in any score here.");
    page.append("\n## On what followed its training\n\n");
    page.append(
        "Each fold is tested on the time after its training; spans that reach into the test or its embargo are purged.\n\n");
    page.append(
        "| test | trained on | purged | tested | up | log loss | of logistic | of the base rate | AUC | of logistic | shuffled | hit rate |\n");
    page.append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (JsonNode fold : card.path("folds")) {
      page.append("| ").append(fold.path("from").asText()).append(" to ");
      page.append(fold.path("to").asText()).append(" | ");
      page.append(fold.path("trained").asText()).append(" | ");
      page.append(fold.path("purged").asText()).append(" | ");
      page.append(fold.path("model").path("count").asText()).append(" | ");
      page.append(percent(fold.path("shareUp"))).append(" | ");
      scores(page, fold, fold.path("shuffledAuc"));
    }
    page.append("| all | | | ").append(scores.path("model").path("count").asText());
    page.append(" | | ");
    scores(page, scores, scores.path("shuffledAuc").path("mean"));
    page.append(
        String.format(
            Locale.ROOT,
            "\nThe mean AUC of the tests is %s; of the same on shuffled labels, %s times, it is %s on average, from %s to %s.\n",
            number(scores.path("meanAuc")),
            scores.path("shuffledAuc").path("count").asText(),
            number(scores.path("shuffledAuc").path("mean")),
            number(scores.path("shuffledAuc").path("least")),
            number(scores.path("shuffledAuc").path("most"))));
    page.append("\n## Features\n\n");
    page.append(
        "Gain: the share of the loss spared by splits on it, in training. Permutation: by how much the log loss of the\n"
            + "tests grows when its values are dealt out by chance; below zero, the model does better without.\n\n");
    page.append("| feature | expression | gain | permutation | mean | deviation | missing |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (JsonNode feature : card.path("features").path("list")) {
      JsonNode distribution = feature.path("distribution");
      page.append(
          String.format(
              Locale.ROOT,
              "| `%s` | `%s` | %s | %s | %s | %s | %s |\n",
              feature.path("name").asText(),
              feature.path("expression").asText().replace("|", "\\|"),
              feature.has("gain") ? number(feature.path("gain")) : "",
              number(feature.path("permutation")),
              significant(distribution.path("mean")),
              significant(distribution.path("deviation")),
              percent(distribution.path("missing"))));
    }
    return page.toString();
  }

  private static void scores(StringBuilder page, JsonNode scores, JsonNode shuffled) {
    StringJoiner cells = new StringJoiner(" | ", "", " |\n");
    cells.add(number(scores.path("model").path("logLoss")));
    cells.add(number(scores.path("logistic").path("logLoss")));
    cells.add(number(scores.path("baseRate").path("logLoss")));
    cells.add(number(scores.path("model").path("auc")));
    cells.add(number(scores.path("logistic").path("auc")));
    cells.add(number(shuffled));
    cells.add(number(scores.path("model").path("hitRate")));
    page.append(cells);
  }

  private static void line(StringBuilder page, String text, Object... values) {
    page.append("- ").append(String.format(Locale.ROOT, text, values)).append('\n');
  }

  private static String words(JsonNode list) {
    StringJoiner words = new StringJoiner(", ");
    list.forEach(one -> words.add(one.asText()));
    return words.toString();
  }

  private static String text(JsonNode value) {
    return value.isObject() ? value.toString().replace("\"", "") : value.asText();
  }

  private static String number(JsonNode value) {
    return value.isNull() ? "" : String.format(Locale.ROOT, "%.4f", value.asDouble());
  }

  private static String significant(JsonNode value) {
    return value.isNull() ? "" : String.format(Locale.ROOT, "%.4g", value.asDouble());
  }

  private static String percent(JsonNode value) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * value.asDouble());
  }
}
