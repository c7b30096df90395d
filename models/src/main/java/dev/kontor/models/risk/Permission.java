package dev.kontor.models.risk;

/**
 * The answer to an intent.
 *
 * @param quantityE8 how much may be sent, in units of 1e-8; 0 if nothing
 * @param refusal why nothing may, or why less than was asked for; null if all of it may
 */
public record Permission(long quantityE8, Refusal refusal) {
  public boolean isGiven() {
    return quantityE8 > 0;
  }
}
