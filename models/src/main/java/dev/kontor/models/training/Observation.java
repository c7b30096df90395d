package dev.kontor.models.training;

/**
 * What was known of an instrument at a bar's close, and that bar's prices.
 *
 * @param time the bar's end, epoch millis
 * @param ordinal counts the instrument's bars from 1
 * @param range the instrument's range then, in units of its price; {@code NaN} if absent
 * @param features in the order of the feature set; {@code NaN} if absent
 */
public record Observation(
    String instrument,
    long time,
    long ordinal,
    double close,
    double high,
    double low,
    double range,
    double[] features) {

  /** Whether every feature has a finite value. */
  public boolean isComplete() {
    for (double feature : features) {
      if (!Double.isFinite(feature)) {
        return false;
      }
    }
    return true;
  }
}
