package dev.kontor.models.execution;

/**
 * What an order has to do with others. A bracket is an order with two that wait for it and are of
 * one group: a stop and a target.
 *
 * @param parent the order it belongs to; empty for none
 * @param waits whether it waits for the parent's fills and trades what they traded (one triggers
 *     other); else it is a slice of the parent
 * @param group orders of one group cancel each other: what one fills, the others have less of;
 *     empty for none
 */
public record Links(String parent, boolean waits, String group) {
  public static final Links NONE = new Links("", false, "");

  public Links {
    parent = parent == null ? "" : parent;
    group = group == null ? "" : group;
  }

  /** One that waits for another's fills. */
  public static Links after(String parent, String group) {
    return new Links(parent, true, group);
  }

  /** One of a group that works at once. */
  public static Links in(String group) {
    return new Links("", false, group);
  }

  /** A slice of a larger order. */
  public static Links sliceOf(String parent) {
    return new Links(parent, false, "");
  }
}
