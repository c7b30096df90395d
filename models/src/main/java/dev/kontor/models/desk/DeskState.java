package dev.kontor.models.desk;

/** All that a desk remembers of an account. Mutable. */
public final class DeskState {
  public RiskMemory risk = new RiskMemory();
  public ExecutionMemory execution = new ExecutionMemory();

  public static DeskState startingWith(String account, long cashE8) {
    DeskState state = new DeskState();
    state.risk = RiskMemory.startingWith(account, cashE8);
    state.execution = ExecutionMemory.of(account);
    return state;
  }
}
