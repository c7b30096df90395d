package dev.kontor.models.training;

/**
 * Logistic regression by Newton's method on standardised features, with a small ridge on their
 * coefficients and none on the intercept, so that its probabilities sum to the ups it learned from.
 */
public final class LogisticRegression implements Learner {
  private static final double RIDGE = 1e-3;
  private static final int STEPS = 50;
  private static final double SETTLED = 1e-10;

  /** A deviation of that share of the mean is rounding. */
  private static final double NO_CHANGE = 1e-12;

  /**
   * A line through the features, as a probability.
   *
   * @param coefficients of the features as they are, by place
   */
  public record Line(double intercept, double[] coefficients) implements Fitted {
    @Override
    public double[] probabilities(double[][] rows) {
      double[] probabilities = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        double sum = intercept;
        for (int j = 0; j < coefficients.length; j++) {
          sum += coefficients[j] * rows[i][j];
        }
        probabilities[i] = logistic(sum);
      }
      return probabilities;
    }
  }

  @Override
  public Line fit(Examples examples) {
    int count = examples.count();
    int features = examples.rows()[0].length;
    double[] mean = new double[features];
    double[] deviation = new double[features];
    double[][] rows = standardised(examples.rows(), mean, deviation);
    double[] beta = new double[features + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[features + 1];
      double[][] hessian = new double[features + 1][features + 1];
      for (int i = 0; i < count; i++) {
        double[] row = rows[i];
        double p = logistic(dot(beta, row));
        double weight = examples.weights()[i];
        double residual = weight * ((examples.up()[i] ? 1 : 0) - p);
        double curvature = weight * Math.max(p * (1 - p), 1e-12);
        for (int j = 0; j <= features; j++) {
          gradient[j] += residual * row[j];
          for (int k = 0; k <= j; k++) {
            hessian[j][k] += curvature * row[j] * row[k];
          }
        }
      }
      for (int j = 1; j <= features; j++) {
        gradient[j] -= RIDGE * count * beta[j];
        hessian[j][j] += RIDGE * count;
      }
      double[] move = solve(hessian, gradient);
      double largest = 0;
      for (int j = 0; j <= features; j++) {
        beta[j] += move[j];
        largest = Math.max(largest, Math.abs(move[j]));
      }
      if (largest < SETTLED) {
        break;
      }
    }
    return unstandardised(beta, mean, deviation);
  }

  private static Line unstandardised(double[] beta, double[] mean, double[] deviation) {
    double intercept = beta[0];
    double[] coefficients = new double[mean.length];
    for (int j = 0; j < mean.length; j++) {
      coefficients[j] = beta[j + 1] / deviation[j];
      intercept -= coefficients[j] * mean[j];
    }
    return new Line(intercept, coefficients);
  }

  /** With a 1 in front; a feature that never changes becomes zero. */
  private static double[][] standardised(double[][] rows, double[] mean, double[] deviation) {
    double[][] standard = new double[rows.length][mean.length + 1];
    for (int j = 0; j < mean.length; j++) {
      for (double[] row : rows) {
        mean[j] += row[j] / rows.length;
      }
      for (double[] row : rows) {
        deviation[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / rows.length;
      }
      boolean changes = Math.sqrt(deviation[j]) > NO_CHANGE * Math.abs(mean[j]);
      deviation[j] = changes ? Math.sqrt(deviation[j]) : Double.POSITIVE_INFINITY;
      for (int i = 0; i < rows.length; i++) {
        standard[i][0] = 1;
        standard[i][j + 1] = (rows[i][j] - mean[j]) / deviation[j];
      }
    }
    return standard;
  }

  /** By Cholesky's decomposition of the lower triangle. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
      x[i] /= l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= l[k][i] * x[k];
      }
      x[i] /= l[i][i];
    }
    return x;
  }

  private static double dot(double[] beta, double[] row) {
    double sum = 0;
    for (int j = 0; j < beta.length; j++) {
      sum += beta[j] * row[j];
    }
    return sum;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
