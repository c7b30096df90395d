package dev.kontor.models.execution.parents;

/** How a parent's quantity is spread. */
public enum Style {
  /** Evenly over time. */
  TWAP,
  /** Over time as a profile says that volume is. */
  VWAP,
  /** As a share of the volume that trades (percentage of volume). */
  POV
}
