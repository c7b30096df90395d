package dev.kontor.models.predict;

/** A model cannot be used; the message says which one and why, in one sentence for its user. */
public final class BadModel extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 160;

  BadModel(String model, String why) {
    super("model " + model + ": " + why);
  }

  BadModel(String model, Throwable cause) {
    super("model " + model + ": refused: " + reason(cause), cause);
  }

  /** The innermost message is the one that says something. */
  private static String reason(Throwable cause) {
    String reason = cause.getClass().getSimpleName();
    for (Throwable t = cause; t != null; t = t.getCause()) {
      reason = t.getMessage() != null ? t.getMessage() : reason;
    }
    if (reason.contains("DOCTYPE")) {
      return "a document type (DOCTYPE) is not allowed";
    }
    String line = reason.strip().lines().findFirst().orElse("");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
