package dev.kontor.models.training;

/** There is too little history to train or to compare; one sentence says what is missing. */
public final class TooLittle extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TooLittle(String message) {
    super(message);
  }
}
