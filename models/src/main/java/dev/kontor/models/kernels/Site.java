package dev.kontor.models.kernels;

import java.util.List;

/** Where a kernel is built: the places of its inputs, its arguments, and room for its own cells. */
public final class Site {
  private final int[] inputs;
  private final List<Object> arguments;
  private final int outputs;
  private int next;

  public Site(int[] inputs, List<Object> arguments, int outputs, int outputCount) {
    this.inputs = inputs;
    this.arguments = arguments;
    this.outputs = outputs;
    this.next = outputs + outputCount;
  }

  /** The place of the i-th input: first the sources that the function asks for, then series. */
  public int input(int i) {
    return inputs[i];
  }

  /** The place of the i-th output. */
  public int output(int i) {
    return outputs + i;
  }

  /** The i-th argument that is a whole positive number of bars. */
  public int length(int i) {
    return ((Double) arguments.get(i)).intValue();
  }

  /** The i-th argument that is a number. */
  public double factor(int i) {
    return (Double) arguments.get(i);
  }

  /** The i-th argument that is a quoted option. */
  public String option(int i) {
    return (String) arguments.get(i);
  }

  /** Room for that many cells, zero at first; gives the place of the first. */
  public int cells(int count) {
    int at = next;
    next += count;
    return at;
  }

  /** The place behind the last cell. */
  public int end() {
    return next;
  }
}
