package dev.kontor.jobs.bench;

import dev.kontor.operators.ledger.LedgerLine;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.accumulators.SimpleAccumulator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;

/** Lets nothing through and keeps the last line, as a result of the job. */
final class Tip extends RichFilterFunction<LedgerLine> {
  private static final long serialVersionUID = 1L;

  static final String NAME = "tip";

  private transient Last last;

  @Override
  public void open(OpenContext context) {
    last = new Last();
    getRuntimeContext().addAccumulator(NAME, last);
  }

  @Override
  public boolean filter(LedgerLine line) {
    last.add(line.text());
    return false;
  }

  /** The last of one task's texts. */
  private static final class Last implements SimpleAccumulator<String> {
    private static final long serialVersionUID = 1L;

    private String text = "";

    @Override
    public void add(String value) {
      text = value;
    }

    @Override
    public String getLocalValue() {
      return text;
    }

    @Override
    public void resetLocal() {
      text = "";
    }

    @Override
    public void merge(Accumulator<String, String> other) {
      text = text.isEmpty() ? other.getLocalValue() : text;
    }

    @Override
    public Last clone() {
      Last copy = new Last();
      copy.text = text;
      return copy;
    }
  }
}
