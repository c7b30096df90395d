package dev.kontor.operators.ledger;

import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Equity;
import dev.kontor.operators.Subject;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Entries of three accounts, several at each time. */
record Entries() implements Subject<Entry, LedgerLine> {
  @Override
  public OneInputStreamOperator<Entry, LedgerLine> operator(boolean sorted) {
    return new LedgerOperator(sorted);
  }

  @Override
  public String key(Entry entry) {
    return "ledger";
  }

  @Override
  public long time(Entry entry) {
    return entry.time();
  }

  @Override
  public String owner(LedgerLine line) {
    return "ledger";
  }

  @Override
  public List<Entry> history() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      entries.add(entry("account-" + i % 3, i / 9, i / 3));
    }
    return entries;
  }

  static Entry entry(String account, int minute, int sequence) {
    Equity equity = new Equity(sequence, sequence, 0);
    return new Entry(account, minute * 60_000L, sequence, null, null, null, null, equity, null);
  }
}
