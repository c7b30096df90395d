package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;
import dev.kontor.models.ledger.Book;
import dev.kontor.models.risk.RiskState;
import java.util.ArrayList;
import java.util.List;

/** All that a desk remembers of an account. Mutable. */
public final class DeskState {
  /** Whose desk it is. */
  public String account = "";

  public Book book = new Book();
  public RiskState risk = new RiskState();

  /** Orders that may still fill, oldest first. */
  public List<Order> working = new ArrayList<>();

  /** How many entries were written. */
  public long entries;

  /** The time of the last marks, epoch milliseconds. */
  public long lastTime;

  public static DeskState startingWith(long cashE8) {
    DeskState state = new DeskState();
    state.book = Book.with(cashE8);
    state.risk = RiskState.startingWith(cashE8);
    return state;
  }
}
