package dev.kontor.models.registry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is handed to a registry to become a version.
 *
 * @param model whose version: letters, digits, dots, hyphens and underscores
 * @param files by name; {@link #PMML} and {@link #CARD} must be among them
 * @param parameters with which it was trained
 * @param metrics what it was found to be worth; finite numbers
 */
public record Submission(
    String model,
    SortedMap<String, byte[]> files,
    Map<String, String> parameters,
    Map<String, Double> metrics) {
  public static final String PMML = "model.pmml";
  public static final String CARD = "card.md";

  /** The distribution of the training rows, for {@code models.watching}; may be absent. */
  public static final String DISTRIBUTION = "distribution.json";

  /** The card for machines: among others on which time it was trained; may be absent. */
  public static final String FACTS = "card.json";

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  public Submission {
    checkName(model);
    for (String needed : new String[] {PMML, CARD}) {
      if (files.get(needed) == null || files.get(needed).length == 0) {
        throw new BadRegistry("model " + model + ": there is no " + needed);
      }
    }
    for (String file : files.keySet()) {
      if (!file.matches(NAME) || Checksums.FILE.equals(file)) {
        throw new BadRegistry("model " + model + ": no file may be named '" + file + "'");
      }
    }
    metrics.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw new BadRegistry("model " + model + ": metric " + name + " is " + value);
          }
        });
    files = new TreeMap<>(files);
    parameters = new TreeMap<>(parameters);
    metrics = new TreeMap<>(metrics);
  }

  public static Submission of(
      String model,
      byte[] pmml,
      String card,
      Map<String, String> parameters,
      Map<String, Double> metrics) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(PMML, pmml);
    files.put(CARD, card.getBytes(StandardCharsets.UTF_8));
    return new Submission(model, files, parameters, metrics);
  }

  /**
   * @throws BadRegistry if a model may not have such a name
   */
  public static void checkName(String model) {
    if (!model.matches(NAME)) {
      throw new BadRegistry(
          "model '"
              + model
              + "': a name is of letters, digits, dots, hyphens and underscores, such as forest");
    }
  }
}
