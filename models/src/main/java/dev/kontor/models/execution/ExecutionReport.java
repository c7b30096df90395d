package dev.kontor.models.execution;

/**
 * What a venue says of an order; FIX's message of that name.
 *
 * @param orderId whose it is
 * @param event what happened; of the two kinds of fill, the quantities decide which it is
 * @param executionId names a fill, so that it counts once; empty if the venue gives none
 * @param lastE8 how much traded now, in units of 1e-8; 0 if only the total is told
 * @param cumE8 how much of the order has traded in all, in units of 1e-8; 0 if that is not told
 * @param priceE8 at which price, slippage included, in units of 1e-8; else 0
 * @param time when it happened at the venue, epoch milliseconds
 * @param maker whether the order had rested and somebody else came to it
 * @param reason a code and a sentence
 */
public record ExecutionReport(
    String orderId,
    OrderEvent event,
    String executionId,
    long lastE8,
    long cumE8,
    long priceE8,
    long time,
    boolean maker,
    String reason) {

  public ExecutionReport {
    executionId = executionId == null ? "" : executionId;
    reason = reason == null ? "" : reason;
  }

  /** That something happened which is no trade. */
  public static ExecutionReport of(String orderId, OrderEvent event, long time, String reason) {
    return new ExecutionReport(orderId, event, "", 0, 0, 0, time, false, reason);
  }

  /** A trade of a quantity. */
  public static ExecutionReport fill(
      String orderId, String executionId, long lastE8, long priceE8, long time) {
    return new ExecutionReport(
        orderId, OrderEvent.PARTIAL_FILL, executionId, lastE8, 0, priceE8, time, false, "");
  }

  /**
   * Whether it asks for the size of an order that would trade now at the price: size it or reject
   * it, then ask the venue again.
   */
  public boolean asks() {
    return event.trades() && lastE8 == 0 && cumE8 == 0;
  }
}
