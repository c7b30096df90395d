package dev.kontor.models.training;

import java.util.List;
import java.util.Random;

/**
 * What a learner is given.
 *
 * @param rows the features of each example
 * @param weights how much each counts; 1 on average
 */
public record Examples(double[][] rows, boolean[] up, double[] weights) {

  /**
   * @param balance whether ups and downs weigh the same together, whatever their number
   */
  public static Examples of(List<Example> examples, boolean balance) {
    boolean[] up = new boolean[examples.size()];
    for (int i = 0; i < up.length; i++) {
      up[i] = examples.get(i).up();
    }
    return new Examples(
        examples.stream().map(Example::features).toArray(double[][]::new),
        up,
        weights(up, balance));
  }

  public int count() {
    return up.length;
  }

  /** The share of ups by weight. */
  public double base() {
    double ups = 0;
    double all = 0;
    for (int i = 0; i < up.length; i++) {
      ups += up[i] ? weights[i] : 0;
      all += weights[i];
    }
    return ups / all;
  }

  public boolean hasBothClasses() {
    for (boolean one : up) {
      if (one != up[0]) {
        return true;
      }
    }
    return false;
  }

  /** The same questions with their answers dealt out anew. */
  public Examples shuffled(Random random) {
    boolean[] dealt = up.clone();
    double[] weighed = weights.clone();
    for (int i = dealt.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean label = dealt[i];
      dealt[i] = dealt[j];
      dealt[j] = label;
      double weight = weighed[i];
      weighed[i] = weighed[j];
      weighed[j] = weight;
    }
    return new Examples(rows, dealt, weighed);
  }

  private static double[] weights(boolean[] up, boolean balance) {
    int ups = 0;
    for (boolean one : up) {
      ups += one ? 1 : 0;
    }
    double[] weights = new double[up.length];
    for (int i = 0; i < up.length; i++) {
      int ofItsClass = up[i] ? ups : up.length - ups;
      weights[i] = balance ? up.length / (2.0 * ofItsClass) : 1;
    }
    return weights;
  }
}
