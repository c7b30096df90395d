package dev.kontor.models.predict.trees;

import java.util.List;
import java.util.Map;
import org.dmg.pmml.regression.NumericPredictor;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionModel.NormalizationMethod;
import org.dmg.pmml.regression.RegressionTable;

/** Reads the regression at the end of a chain, which makes probabilities of sums of trees. */
final class LinkReader {
  private LinkReader() {}

  static Term read(RegressionModel model, String category, Map<String, Term> given)
      throws Uncompilable {
    boolean single = Finish.isSingle(model);
    NormalizationMethod method = model.getNormalizationMethod();
    List<RegressionTable> tables = model.requireRegressionTables();
    Term[] terms = new Term[tables.size()];
    int asked = -1;
    for (int i = 0; i < terms.length; i++) {
      terms[i] = linear(tables.get(i), given, single);
      if (category != null
          && category.equals(String.valueOf(tables.get(i).requireTargetCategory()))) {
        asked = i;
      }
    }
    if (category == null) {
      if (terms.length != 1) {
        throw new Uncompilable("a regression has several tables");
      }
      return method == NormalizationMethod.LOGIT || method == NormalizationMethod.SOFTMAX
          ? Bent.logistic(terms[0], Links.of(method, single))
          : new Bent(terms[0], Links.of(method, single));
    }
    if (asked < 0) {
      throw new Uncompilable("a regression does not know class " + category);
    }
    return terms.length == 2
        ? ofTwo(terms, asked, method, isEmpty(tables.get(1)), single)
        : ofMany(terms, asked, method, single);
  }

  private static Term ofTwo(
      Term[] terms, int asked, NormalizationMethod method, boolean secondIsEmpty, boolean single)
      throws Uncompilable {
    if (method == NormalizationMethod.SIMPLEMAX
        || (method == NormalizationMethod.SOFTMAX && !secondIsEmpty)) {
      return ofMany(terms, asked, method, single);
    }
    boolean logistic = method == NormalizationMethod.LOGIT || method == NormalizationMethod.SOFTMAX;
    Term first =
        logistic
            ? Bent.logistic(terms[0], Links.ofTwo(NormalizationMethod.LOGIT, single))
            : new Bent(terms[0], Links.ofTwo(method, single));
    return asked == 0 ? first : Bent.other(first, single);
  }

  private static Term ofMany(Term[] terms, int asked, NormalizationMethod method, boolean single)
      throws Uncompilable {
    switch (method) {
      case SOFTMAX:
        return new Shares(terms, asked, true, single);
      case SIMPLEMAX:
        return new Shares(terms, asked, false, single);
      case LOGIT:
        Term[] bent = new Term[terms.length];
        for (int i = 0; i < terms.length; i++) {
          bent[i] = new Bent(terms[i], Links.of(method, single));
        }
        return new Shares(bent, asked, false, single);
      default:
        throw new Uncompilable("its classes are normalized by " + method.value());
    }
  }

  private static boolean isEmpty(RegressionTable table) {
    return !table.hasNumericPredictors() && table.requireIntercept().doubleValue() == 0;
  }

  private static Term linear(RegressionTable table, Map<String, Term> given, boolean single)
      throws Uncompilable {
    if (table.hasCategoricalPredictors() || table.hasPredictorTerms()) {
      throw new Uncompilable("a regression has other terms than numbers");
    }
    List<NumericPredictor> predictors = table.getNumericPredictors();
    Term[] parts = new Term[predictors.size()];
    double[] weights = new double[predictors.size()];
    for (int i = 0; i < parts.length; i++) {
      NumericPredictor predictor = predictors.get(i);
      parts[i] = given.get(predictor.requireField());
      if (parts[i] == null || predictor.getExponent() != 1) {
        throw new Uncompilable("a regression is not of trees alone");
      }
      weights[i] = Links.number(predictor.requireCoefficient(), single);
    }
    double intercept = Links.number(table.requireIntercept(), single);
    return new Combined(parts, Weights.sum(weights, single), intercept, single);
  }
}
