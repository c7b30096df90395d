package dev.kontor.models.desk;

/** Which positions signals may open. */
public enum Positions {
  LONG,
  SHORT,
  BOTH;

  public boolean allows(int direction) {
    return this == BOTH || (direction > 0 ? this == LONG : this == SHORT);
  }
}
