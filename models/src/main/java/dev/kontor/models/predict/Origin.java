package dev.kontor.models.predict;

/**
 * Who gives a score.
 *
 * @param model by the name of its score
 * @param version its number in the registry; of a file from no registry the first twelve
 *     hexadecimal digits of its SHA-256
 * @param features the SHA-256 of the features that it is asked about, in 64 hexadecimal digits:
 *     those of the strategy, if it says that it was trained on them, else its own inputs
 */
public record Origin(String model, String version, String features) {
  private static final int DIGITS = 12;

  /**
   * @param version its number in a registry; 0 if it is from none
   */
  public static Origin of(String model, int version, ModelFile file, String features) {
    return new Origin(
        model,
        version == 0 ? file.sha256().substring(0, DIGITS) : Integer.toString(version),
        features);
  }
}
