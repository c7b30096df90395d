package dev.kontor.models.predict.trees;

import dev.kontor.models.predict.contributions.Remainder;
import java.util.Arrays;
import java.util.List;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.InputField;

/**
 * One question that an ensemble of trees answers from flat arrays. Belongs to the thread that made
 * it, reuses its memory and keeps nothing between calls.
 */
public final class FlatModel {
  private final Row row;
  private final Term term;
  private final List<Grove> groves;
  private final long bytes;

  private FlatModel(Row row, Term term, List<Grove> groves, long bytes) {
    this.row = row;
    this.term = term;
    this.groves = groves;
    this.bytes = bytes;
  }

  /**
   * A flat model that has not been compared with the reference yet.
   *
   * @param vectors rows that show where the two might differ
   */
  public record Draft(FlatModel model, Vectors vectors) {}

  /**
   * @param inputs of the model
   * @param order their names, in the order in which values will come
   * @param category the class whose probability is asked for; null for the predicted number
   * @param type as which the number is given; null for as it is
   * @throws Uncompilable if there is no flat form, which says nothing against the model
   */
  public static Draft compile(
      PMML pmml,
      Model model,
      List<InputField> inputs,
      List<String> order,
      String category,
      DataType type)
      throws Uncompilable {
    try {
      Fields fields = new Fields(inputs, order);
      TermReader reader = new TermReader(pmml, fields);
      Term term = Finish.typed(reader.read(model, category), type);
      fields.settle();
      List<Step> trees =
          reader.groves().stream().flatMap(grove -> grove.firstSteps().stream()).toList();
      long bytes = 0;
      for (Grove grove : reader.groves()) {
        grove.layOut(fields);
        bytes += grove.forest().bytes();
      }
      return new Draft(
          new FlatModel(fields.row(), term, reader.groves(), bytes), new Vectors(fields, trees));
    } catch (StackOverflowError e) {
      throw new Uncompilable("its trees are too deep");
    }
  }

  /** The score of a row; see {@code Scorer}. */
  public double score(double[] values) {
    row.take(values);
    return term.of(row);
  }

  /** Explains the score itself; see {@code Explainer}. */
  public double explain(double[] values, double[] contributions) {
    return explain(term, values, contributions);
  }

  /** Explains the log-odds of the score. */
  public double explainLogOdds(double[] values, double[] contributions) {
    return explain(term.odds(), values, contributions);
  }

  private double explain(Term explained, double[] values, double[] contributions) {
    Arrays.fill(contributions, 0);
    row.take(values);
    double expected = explained.explain(row, 1, contributions);
    double said = explained.of(row);
    if (Double.isNaN(expected) || Double.isNaN(said)) {
      return Double.NaN;
    }
    Remainder.spread(said - expected - Remainder.sum(contributions), contributions);
    return expected;
  }

  /** Whether the score is a probability made of log-odds. */
  public boolean hasLogOdds() {
    return term.odds() != null;
  }

  /**
   * Whether contributions are Shapley values; made of path contributions if these took too long.
   */
  public boolean isExact() {
    return groves.stream().allMatch(grove -> grove.accounts().isExact());
  }

  /** In bytes, what its arrays hold. */
  public long bytes() {
    return bytes;
  }
}
