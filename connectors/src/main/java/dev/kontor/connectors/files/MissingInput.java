package dev.kontor.connectors.files;

/**
 * The user named an input that is not there, is empty or lacks a column. One line, for the user.
 */
public final class MissingInput extends RuntimeException {
  public MissingInput(String message) {
    super(message);
  }
}
