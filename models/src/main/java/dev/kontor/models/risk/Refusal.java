package dev.kontor.models.risk;

/**
 * Why an order is not sent: a refusal is an answer.
 *
 * @param code in kebab-case, such as {@code position-limit}
 * @param limit what was allowed, as text; empty if there is no number to it
 * @param value what was asked for, as text; empty if there is no number to it
 * @param sentence what happened, in words
 */
public record Refusal(String code, String limit, String value, String sentence) {

  /** A refusal that has no number. */
  public static Refusal of(String code, String sentence) {
    return new Refusal(code, "", "", sentence);
  }

  /** As it stands in the ledger: the code and the sentence. */
  @Override
  public String toString() {
    return code + ": " + sentence;
  }
}
