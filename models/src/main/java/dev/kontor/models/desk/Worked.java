package dev.kontor.models.desk;

import dev.kontor.models.execution.parents.Parent;
import dev.kontor.models.execution.parents.ParentMemory;

/** A large order at work. Mutable. */
public final class Worked {
  public ParentMemory slices;

  /** What its slices have filled, in units of 1e-8. */
  public long filledE8;

  /** Why it was sent. */
  public String reason = "";

  Worked() {}

  Worked(Parent parent, String reason) {
    slices = ParentMemory.of(parent);
    this.reason = reason;
  }

  Parent parent() {
    return slices.parent;
  }

  boolean isFilled() {
    return filledE8 >= parent().order().quantityE8();
  }
}
