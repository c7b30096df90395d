package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;
import java.util.ArrayList;
import java.util.List;

/** What the {@code execution} half of a desk remembers of an account. Mutable. */
public final class ExecutionMemory {
  /** Whose desk it is. */
  public String account = "";

  /** Orders that may still fill, oldest first. */
  public List<Order> working = new ArrayList<>();

  public static ExecutionMemory of(String account) {
    ExecutionMemory memory = new ExecutionMemory();
    memory.account = account;
    return memory;
  }
}
