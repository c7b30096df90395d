package dev.kontor.models.execution;

/**
 * On which terms an order trades.
 *
 * @param until when a {@link TimeInForce#GTD} order expires, epoch milliseconds; else 0
 * @param postOnly whether it is refused rather than trade as soon as it arrives
 * @param displayE8 how much of it the market sees at a time (an iceberg), in units of 1e-8; 0 for
 *     all
 */
public record Terms(TimeInForce life, long until, boolean postOnly, long displayE8) {
  public static final Terms GTC = of(TimeInForce.GTC);
  public static final Terms DAY = of(TimeInForce.DAY);
  public static final Terms IOC = of(TimeInForce.IOC);
  public static final Terms FOK = of(TimeInForce.FOK);

  public Terms {
    life = life == null ? TimeInForce.GTC : life;
  }

  public static Terms of(TimeInForce life) {
    return new Terms(life, 0, false, 0);
  }

  public static Terms until(long time) {
    return new Terms(TimeInForce.GTD, time, false, 0);
  }

  public Terms posting() {
    return new Terms(life, until, true, displayE8);
  }

  public Terms showing(long displayE8) {
    return new Terms(life, until, postOnly, displayE8);
  }

  /** Whether a time ends it. */
  boolean ends() {
    return life == TimeInForce.DAY || life == TimeInForce.GTD;
  }

  /** Whether what does not trade at once is cancelled. */
  public boolean immediate() {
    return life == TimeInForce.IOC || life == TimeInForce.FOK;
  }
}
