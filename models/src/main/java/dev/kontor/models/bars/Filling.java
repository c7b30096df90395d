package dev.kontor.models.bars;

/** What stands where nobody traded. */
public enum Filling {
  /** No bar. */
  OFF,
  /** A {@linkplain FlatBars flat bar}. */
  FLAT
}
