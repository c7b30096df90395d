package dev.kontor.models.indicators;

import dev.kontor.models.market.Split;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells memories in the shares after a split of their own instrument or of a reference. How that is
 * done is found out when the first such split comes.
 */
final class Scalings {
  private final List<Node> nodes;
  private final int[] sections;
  private final List<String> references;
  private final int[] referenceSections;
  private final double[] fresh;
  private final Map<Divided, Scaling> found = new HashMap<>();

  /**
   * @param nodes each after those it reads
   * @param sections the first places of bars' fields
   * @param referenceSections of each reference the first place of its bar's fields
   * @param fresh a memory that has not seen a bar
   */
  Scalings(
      List<Node> nodes,
      int[] sections,
      List<String> references,
      int[] referenceSections,
      double[] fresh) {
    this.nodes = nodes;
    this.sections = sections;
    this.references = references;
    this.referenceSections = referenceSections;
    this.fresh = fresh;
  }

  /** In place; a split of an instrument that is not looked at changes nothing. */
  void split(double[] memory, String instrument, Split split) {
    boolean own = instrument.equals(split.instrument());
    int reference = references.indexOf(split.instrument());
    if (own || reference >= 0) {
      of(new Divided(own, reference)).split(memory, split);
    }
  }

  Scaling of(Divided divided) {
    return found.computeIfAbsent(
        divided, which -> new Scaling(nodes, sections, referenceSections, which, fresh));
  }

  /** Of a split of a reference, for others than itself. */
  Scaling of(String reference) {
    return of(new Divided(false, references.indexOf(reference)));
  }
}
