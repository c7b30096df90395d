package dev.kontor.models.execution;

/** The side of an order. */
public enum Side {
  BUY(1),
  SELL(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /** 1 or −1. */
  public int sign() {
    return sign;
  }

  public static Side of(int sign) {
    return sign > 0 ? BUY : SELL;
  }
}
