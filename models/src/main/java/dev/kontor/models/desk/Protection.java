package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;
import dev.kontor.models.exits.Held;

/** How an open position is protected. Mutable. */
public final class Protection {
  /** The rule that opened it, whose exits hold. */
  public String rule = "";

  /** The order that opened it. */
  public Order opening;

  public Held held = new Held();

  /** The orders that protect it; empty if there is none. */
  public String stop = "";

  public String target = "";
}
