package dev.kontor.models.ledger.verify;

/** A line says what cannot be; the message ends a sentence that begins with the line. */
final class BadLine extends Exception {
  private static final long serialVersionUID = 1L;

  BadLine(String message) {
    super(message);
  }
}
