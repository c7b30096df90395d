package dev.kontor.console;

/** A mistake on the command line; one sentence says what would be right. */
final class BadUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadUse(String message) {
    super(message);
  }
}
