package dev.kontor.models.predict.trees;

/** A model, or the question asked of it, has no flat form; the message says what it is about it. */
public final class Uncompilable extends Exception {
  private static final long serialVersionUID = 1;

  public Uncompilable(String why) {
    super(why);
  }
}
