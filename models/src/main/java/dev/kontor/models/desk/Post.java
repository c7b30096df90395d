package dev.kontor.models.desk;

import dev.kontor.models.ledger.Entry;

/** What a half of a desk can say to the other half and to the world. */
public interface Post {
  void toRisk(DeskMessage message);

  void toExecution(DeskMessage message);

  void write(Entry entry);
}
