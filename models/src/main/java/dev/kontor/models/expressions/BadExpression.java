package dev.kontor.models.expressions;

/** An expression that cannot be read or makes no sense; the message says what would be right. */
public final class BadExpression extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public BadExpression(String message) {
    super(message);
  }
}
