package dev.kontor.models.registry;

/** A registry cannot do what is asked; one sentence for its user, with the place and the reason. */
public final class BadRegistry extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public BadRegistry(String message) {
    super(message);
  }

  public BadRegistry(String message, Throwable cause) {
    super(message, cause);
  }
}
