package dev.kontor.models.ledger;

import dev.kontor.models.signals.Signal;

/**
 * One event of an account. Exactly one of the last six is not null.
 *
 * @param account whose it is
 * @param time when the desk wrote it, epoch milliseconds
 * @param sequence counts the account's entries from 1, without gaps
 */
public record Entry(
    String account,
    long time,
    long sequence,
    Signal signal,
    OrderChange order,
    Fill fill,
    PositionChange position,
    Equity equity,
    RiskChange risk) {

  /** What kind of event it is, as it stands in the ledger. */
  public String kind() {
    return signal != null
        ? "signal"
        : order != null
            ? "order"
            : fill != null
                ? "fill"
                : position != null ? "position" : equity != null ? "equity" : "risk";
  }
}
