package dev.kontor.models.desk;

import java.util.ArrayList;
import java.util.List;

/** All that a desk remembers of an account, where no host does it. Mutable. */
public final class DeskState {
  public RiskMemory risk = new RiskMemory();
  public ExecutionMemory execution = new ExecutionMemory();

  /** Messages of the execution half to itself, by the time at which they are due. */
  List<Delayed> delayed = new ArrayList<>();

  record Delayed(long due, DeskMessage message) {}

  public static DeskState startingWith(String account, long cashE8) {
    DeskState state = new DeskState();
    state.risk = RiskMemory.startingWith(account, cashE8);
    return state;
  }

  void delay(long due, DeskMessage message) {
    int at = delayed.size();
    while (at > 0 && delayed.get(at - 1).due > due) {
      at--;
    }
    delayed.add(at, new Delayed(due, message));
  }
}
