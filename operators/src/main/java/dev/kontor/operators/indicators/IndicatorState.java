package dev.kontor.operators.indicators;

/**
 * An instrument's indicators: what stands where, and the numbers. Mutable: changes with each bar.
 */
public final class IndicatorState {
  public long[] layout;
  public double[] memory;
  public long ordinal;
}
