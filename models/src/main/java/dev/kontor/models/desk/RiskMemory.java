package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;
import dev.kontor.models.ledger.Book;
import dev.kontor.models.risk.RiskState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the {@code risk} half of a desk remembers of an account. Mutable. */
public final class RiskMemory {
  /** Whose desk it is. */
  public String account = "";

  public Book book = new Book();
  public RiskState risk = new RiskState();

  /** Orders that were sent and of which no end was reported, by id, oldest first. */
  public Map<String, Order> pending = new LinkedHashMap<>();

  /** How many entries were written. */
  public long entries;

  /** The time of the last marks, epoch milliseconds. */
  public long lastTime;

  /** Whether positions are being closed because the data is over. */
  public boolean closing;

  public static RiskMemory startingWith(String account, long cashE8) {
    RiskMemory memory = new RiskMemory();
    memory.account = account;
    memory.book = Book.with(cashE8);
    memory.risk = RiskState.startingWith(cashE8);
    return memory;
  }
}
