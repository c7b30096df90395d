package dev.kontor.models.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The scores that something relies on: what it names, and what those are made of.
 *
 * @param models the place in the row of each model's score
 * @param ensembles that it names
 */
public record Reliance(Map<String, Integer> models, List<Ensemble> ensembles) {
  public static final Reliance NONE = new Reliance(Map.of(), List.of());

  /** Whether a model has a say at all. */
  public boolean isAny() {
    return !models.isEmpty();
  }

  /**
   * The part of what is known of a row's scores that counts here. A model without a score there
   * said nothing.
   *
   * @param known of all models; null if nothing is
   * @return null if no model said anything
   */
  public Grounds in(double[] row, Grounds known) {
    if (known == null || !isAny()) {
      return null;
    }
    List<Origin> origins = new ArrayList<>();
    List<Explanation> explanations = new ArrayList<>();
    for (Origin origin : known.models()) {
      Integer place = models.get(origin.model());
      if (place != null && !Double.isNaN(row[place])) {
        origins.add(origin);
        add(explanations, known.explanation(origin.model()));
      }
    }
    if (origins.isEmpty()) {
      return null;
    }
    for (Ensemble ensemble : ensembles) {
      add(explanations, ensemble.explain(row, Arrays.asList(members(ensemble, known))));
    }
    return new Grounds(origins, explanations);
  }

  private static Explanation[] members(Ensemble ensemble, Grounds known) {
    return ensemble.members().stream().map(known::explanation).toArray(Explanation[]::new);
  }

  private static void add(List<Explanation> explanations, Explanation one) {
    if (one != null) {
      explanations.add(one);
    }
  }
}
