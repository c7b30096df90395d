package dev.kontor.models.predict;

/** A model cannot be used; the message says which one and why, in one sentence for its user. */
public final class BadModel extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadModel(String model, String why) {
    super("model " + model + ": " + why);
  }

  BadModel(String model, String why, Throwable cause) {
    super("model " + model + ": " + why, cause);
  }
}
