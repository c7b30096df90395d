package dev.kontor.models.ledger;

import dev.kontor.models.signals.Signal;

/**
 * One event of an account. Exactly one of the last ten is not null.
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
    RiskChange risk,
    CashFlow cashFlow,
    ActionChange action,
    ClosedTrade trade,
    ModelChange model) {

  /** Of one of the kinds that every desk writes. */
  public Entry(
      String account,
      long time,
      long sequence,
      Signal signal,
      OrderChange order,
      Fill fill,
      PositionChange position,
      Equity equity,
      RiskChange risk) {
    this(
        account, time, sequence, signal, order, fill, position, equity, risk, null, null, null,
        null);
  }

  public static Entry of(String account, long time, long sequence, CashFlow flow) {
    return new Entry(
        account, time, sequence, null, null, null, null, null, null, flow, null, null, null);
  }

  public static Entry of(String account, long time, long sequence, ActionChange action) {
    return new Entry(
        account, time, sequence, null, null, null, null, null, null, null, action, null, null);
  }

  public static Entry of(String account, long time, long sequence, ClosedTrade trade) {
    return new Entry(
        account, time, sequence, null, null, null, null, null, null, null, null, trade, null);
  }

  /** Of no account: what concerns all who listen to a model. */
  public static Entry of(long time, long sequence, ModelChange model) {
    return new Entry(
        ModelChange.ACCOUNT,
        time,
        sequence,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        model);
  }

  /** What kind of event it is, as it stands in the ledger. */
  public String kind() {
    if (signal != null) {
      return "signal";
    } else if (order != null) {
      return "order";
    } else if (fill != null) {
      return "fill";
    } else if (position != null) {
      return "position";
    } else if (equity != null) {
      return "equity";
    } else if (cashFlow != null) {
      return "cashflow";
    } else if (action != null) {
      return "action";
    } else if (model != null) {
      return "model";
    }
    return trade != null ? "trade" : "risk";
  }
}
