package dev.kontor.jobs.bench.desk;

import dev.kontor.models.ledger.Entry;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Counts entries, as a result of the job. */
final class Counting extends RichMapFunction<Entry, Entry> {
  private static final long serialVersionUID = 1L;

  static final String NAME = "entries";

  private transient LongCounter entries;

  @Override
  public void open(OpenContext context) {
    entries = getRuntimeContext().getLongCounter(NAME);
  }

  @Override
  public Entry map(Entry entry) {
    entries.add(1);
    return entry;
  }
}
