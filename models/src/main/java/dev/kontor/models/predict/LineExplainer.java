package dev.kontor.models.predict;

import dev.kontor.models.predict.contributions.Proportion;
import dev.kontor.models.predict.contributions.Remainder;
import dev.kontor.models.predict.lines.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Explains a straight line: an input contributes its slope times the distance of its value from its
 * mean. That is its Shapley value, whatever the other inputs do, and what is expected is the mean
 * of the line over the rows that the means are of.
 *
 * @param means of the inputs that the line looks at
 * @param reference says the score
 */
record LineExplainer(Line line, double[] means, Treated treated, Scorer reference, Scale scale)
    implements Explainer {
  /** How far the line may be from the reference, which sums in another order. */
  private static final double NEAR = 1e-9;

  static LineExplainer of(Line line, double[] means, Treated treated, Scorer reference) {
    Scale scale = line.isLogOdds() ? Scale.LOG_ODDS : Scale.SCORE;
    return new LineExplainer(line, means, treated, reference, scale);
  }

  @Override
  public double explain(double[] values, double[] contributions) {
    double said = reference.score(values);
    if (Double.isNaN(said)) {
      return Double.NaN;
    }
    double[] taken = treated.of(values);
    for (int i = 0; i < contributions.length; i++) {
      contributions[i] = line.looksAt(i) ? line.slopes()[i] * (taken[i] - means[i]) : 0;
    }
    double expected = line.at(means);
    if (scale == Scale.LOG_ODDS) {
      return expected;
    }
    if (line.isLogOdds()) {
      return Proportion.bend(contributions, expected, said, line::score);
    }
    Remainder.spread(said - expected - Remainder.sum(contributions), contributions);
    return expected;
  }

  @Override
  public Scale scale() {
    return scale;
  }

  @Override
  public Explainer inScore() {
    return new LineExplainer(line, means, treated, reference, Scale.SCORE);
  }

  /** Whether the line says what the reference says: of the means, beside them, and of rows. */
  boolean agrees(List<double[]> rows) {
    List<double[]> all = new ArrayList<>(rows);
    double[] middle = Arrays.stream(means).map(mean -> Double.isNaN(mean) ? 0 : mean).toArray();
    all.add(middle);
    for (int i = 0; i < means.length; i++) {
      double[] beside = middle.clone();
      beside[i] += 1;
      all.add(beside);
    }
    boolean any = false;
    for (double[] row : all) {
      double said = reference.score(row);
      if (!Double.isNaN(said)) {
        double own = line.score(line.at(treated.of(row)));
        if (!(Math.abs(own - said) <= NEAR * Math.max(1, Math.abs(said)))) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
