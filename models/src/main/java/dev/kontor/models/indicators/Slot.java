package dev.kontor.models.indicators;

import dev.kontor.models.expressions.Formula;

/** A value that has a place of its own. */
record Slot(int at) implements Formula {
  @Override
  public double of(double[] values) {
    return values[at];
  }
}
