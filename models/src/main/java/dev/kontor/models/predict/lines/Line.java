package dev.kontor.models.predict.lines;

import java.util.List;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.dmg.pmml.regression.NumericPredictor;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;

/**
 * A score that is a straight line of each input, or whose log-odds are.
 *
 * @param slopes by how much it grows with each input, by place
 * @param isLogOdds whether it is the log-odds of the score
 */
public record Line(double constant, double[] slopes, boolean isLogOdds) {

  /**
   * Reads what a file says; whether its evaluator says the same is another's to check.
   *
   * @param inputs the names of the model's inputs, in the order of their values
   * @param category the class whose probability is asked for; null for the predicted number
   */
  public static Line read(PMML pmml, Model model, List<String> inputs, String category)
      throws NotStraight {
    if (!(model instanceof RegressionModel regression)) {
      throw new NotStraight("it is no regression");
    }
    AffineReader reader = new AffineReader(pmml, model, inputs);
    List<RegressionTable> tables = regression.requireRegressionTables();
    RegressionModel.NormalizationMethod method = regression.getNormalizationMethod();
    if (regression.requireMiningFunction() == MiningFunction.REGRESSION && tables.size() == 1) {
      return switch (method) {
        case NONE -> of(sum(tables.get(0), reader), false);
        case LOGIT, SOFTMAX -> of(sum(tables.get(0), reader), true);
        default -> throw new NotStraight("its score is bent by " + method.value());
      };
    }
    if (category == null || tables.size() != 2) {
      throw new NotStraight("it does not tell one of two classes");
    }
    Affine first = sum(tables.get(0), reader);
    boolean isFirst = category.equals(String.valueOf(tables.get(0).requireTargetCategory()));
    Affine odds =
        switch (method) {
          case LOGIT -> first;
          case SOFTMAX -> first.minus(sum(tables.get(1), reader));
          default -> throw new NotStraight("its score is bent by " + method.value());
        };
    return of(isFirst ? odds : odds.times(-1), true);
  }

  private static Line of(Affine sum, boolean isLogOdds) {
    return new Line(sum.constant(), sum.slopes(), isLogOdds);
  }

  private static Affine sum(RegressionTable table, AffineReader reader) throws NotStraight {
    if (table.hasCategoricalPredictors() || table.hasPredictorTerms()) {
      throw new NotStraight("it multiplies inputs or names their categories");
    }
    Affine sum = reader.constant(table.requireIntercept().doubleValue());
    for (NumericPredictor predictor : table.getNumericPredictors()) {
      if (predictor.getExponent() != null && predictor.getExponent() != 1) {
        throw new NotStraight("it takes inputs to a power");
      }
      double coefficient = predictor.requireCoefficient().doubleValue();
      sum = sum.plus(reader.field(predictor.requireField()).times(coefficient));
    }
    return sum;
  }

  /** Whether the input counts at all. */
  public boolean looksAt(int input) {
    return slopes[input] != 0;
  }

  /** On the line: of log-odds, these. */
  public double at(double[] values) {
    double sum = constant;
    for (int i = 0; i < slopes.length; i++) {
      sum += looksAt(i) ? slopes[i] * values[i] : 0;
    }
    return sum;
  }

  /** The score of a number on the line. */
  public double score(double onTheLine) {
    return isLogOdds ? 1 / (1 + StrictMath.exp(-onTheLine)) : onTheLine;
  }
}
