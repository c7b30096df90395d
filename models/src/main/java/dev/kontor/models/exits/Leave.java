package dev.kontor.models.exits;

/** Why a position is left now, whatever the price. */
public enum Leave {
  TIME_STOP("its time is over"),
  BAR_STOP("its bars are over"),
  END_OF_SESSION("the session closes");

  private final String sentence;

  Leave(String sentence) {
    this.sentence = sentence;
  }

  /** A code and a sentence, for the ledger. */
  public String reason() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ": " + sentence;
  }
}
