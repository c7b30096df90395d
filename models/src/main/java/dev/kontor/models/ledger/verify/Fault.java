package dev.kontor.models.ledger.verify;

/**
 * What is wrong with a ledger, and where.
 *
 * @param line of the file, from 1; 0 if it is none's
 * @param sentence the rest of a sentence that begins with the line
 */
public record Fault(long line, String sentence) {
  @Override
  public String toString() {
    return line == 0 ? sentence : "line " + line + " " + sentence;
  }
}
