package dev.kontor.models.desk;

import dev.kontor.models.ledger.Entry;

/** What a half of a desk can say to the other half, to itself and to the world. */
public interface Post {
  void toRisk(DeskMessage message);

  void toExecution(DeskMessage message);

  /**
   * To the execution half, after a while.
   *
   * @param time of now, epoch milliseconds
   */
  void toExecutionAt(long due, long time, DeskMessage message);

  void write(Entry entry);
}
