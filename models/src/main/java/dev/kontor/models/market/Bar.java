package dev.kontor.models.market;

/**
 * What happened to an instrument in {@code [start, end)}, known at {@code end}.
 *
 * @param instrument the symbol
 * @param start epoch milliseconds, inclusive
 * @param end epoch milliseconds, exclusive: the time at which the bar becomes known
 * @param openE8 first price, in units of 1e-8
 * @param highE8 highest price, in units of 1e-8
 * @param lowE8 lowest price, in units of 1e-8
 * @param closeE8 last price, in units of 1e-8
 * @param volumeE8 quantity traded, in units of 1e-8
 * @param lateE8 how much of the volume came too late for the same bar as it went out before, in
 *     units of 1e-8: above zero only in a bar that replaces an earlier one
 */
public record Bar(
    String instrument,
    long start,
    long end,
    long openE8,
    long highE8,
    long lowE8,
    long closeE8,
    long volumeE8,
    long lateE8) {

  /** A final bar: one that replaces no other. */
  public Bar(
      String instrument,
      long start,
      long end,
      long openE8,
      long highE8,
      long lowE8,
      long closeE8,
      long volumeE8) {
    this(instrument, start, end, openE8, highE8, lowE8, closeE8, volumeE8, 0);
  }

  /** Whether it replaces the bar of the same span that went out before, if there was one. */
  public boolean isRevised() {
    return lateE8 != 0;
  }

  public double open() {
    return E8.asDouble(openE8);
  }

  public double high() {
    return E8.asDouble(highE8);
  }

  public double low() {
    return E8.asDouble(lowE8);
  }

  public double close() {
    return E8.asDouble(closeE8);
  }

  public double volume() {
    return E8.asDouble(volumeE8);
  }

  /** End minus start, in milliseconds. */
  public long span() {
    return end - start;
  }
}
