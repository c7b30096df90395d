package dev.kontor.jobs.bench;

import dev.kontor.operators.ledger.LedgerLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.SimpleAccumulator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/**
 * Lets nothing through and keeps the last line, as a result of the job; and the size of the largest
 * checkpoint, if it knows where they go.
 */
final class Tip extends RichFilterFunction<LedgerLine> implements CheckpointListener {
  private static final long serialVersionUID = 1L;

  static final String NAME = "tip";
  static final String CHECKPOINT = "checkpoint";

  private final String checkpoints;

  private transient Last last;
  private transient LongMaximum largest;

  /**
   * @param checkpoints the folder of the checkpoints; null if there are none
   */
  Tip(String checkpoints) {
    this.checkpoints = checkpoints;
  }

  @Override
  public void open(OpenContext context) {
    last = new Last();
    largest = new LongMaximum(0);
    getRuntimeContext().addAccumulator(NAME, last);
    getRuntimeContext().addAccumulator(CHECKPOINT, largest);
  }

  @Override
  public boolean filter(LedgerLine line) {
    last.add(line.text());
    return false;
  }

  /** A checkpoint's files are all there by now. */
  @Override
  public void notifyCheckpointComplete(long checkpoint) throws IOException {
    if (checkpoints != null) {
      Path folder = Path.of("chk-" + checkpoint);
      try (Stream<Path> files = Files.walk(Path.of(checkpoints))) {
        largest.add(
            files
                .filter(file -> file.getParent().endsWith(folder))
                .mapToLong(file -> file.toFile().length())
                .sum());
      } catch (UncheckedIOException older) {
        // An older checkpoint was deleted meanwhile; the next one tells.
      }
    }
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
