package dev.kontor.models.execution.parents;

/** What is remembered of a parent. Mutable. */
public final class ParentMemory {
  public Parent parent;

  /** What its slices were sent for, in units of 1e-8. */
  public long sentE8;

  /** How many slices were sent. */
  public int slices;

  /** What traded in its instrument since its start, in units of 1e-8. */
  public long seenE8;

  /** Whether its end was dealt with. */
  public boolean over;

  public static ParentMemory of(Parent parent) {
    ParentMemory memory = new ParentMemory();
    memory.parent = parent;
    return memory;
  }
}
