package dev.kontor.models.predict.lines;

/** A model, or what it computes of its inputs, is no straight line. */
public final class NotStraight extends Exception {
  private static final long serialVersionUID = 1L;

  NotStraight(String what) {
    super(what);
  }
}
