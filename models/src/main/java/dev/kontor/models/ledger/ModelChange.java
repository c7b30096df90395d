package dev.kontor.models.ledger;

/**
 * From the first bar that ends after the entry's time, another version of a model is in force.
 *
 * @param model by the name of its score
 * @param role what the version is to be: champion or shadow
 * @param from the version that was in force, 0 for a file of no version
 * @param to the version in force now, or asked for
 * @param sha256 of the version's file; null if it could not be had
 * @param who said so; null if nobody was named
 * @param fault why the old version stays in force; null if it does not
 */
public record ModelChange(
    String model,
    String role,
    int from,
    int to,
    String sha256,
    String reason,
    String who,
    String fault) {

  /** Whose entries these are: no account's. */
  public static final String ACCOUNT = "(models)";
}
