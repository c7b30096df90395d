package dev.kontor.operators;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * An operator under test: how it is made, what it is given, and how its elements and outputs are
 * read. The one place in a stage's tests that knows a constructor.
 */
public interface Subject<IN, OUT> extends Serializable {
  /**
   * @param sorted as in BATCH
   */
  OneInputStreamOperator<IN, OUT> operator(boolean sorted);

  String key(IN element);

  long time(IN element);

  /** Whose an output is: what one owner gets is in order. */
  String owner(OUT output);

  default String text(OUT output) {
    return output.toString();
  }

  default List<OutputTag<?>> sides() {
    return List.of();
  }

  /** By how much elements may come too late, in milliseconds. */
  default long lateness() {
    return 120_000;
  }

  /** Whether a key's elements come in order and only the keys are late against each other. */
  default boolean keysAreInOrder() {
    return false;
  }

  /** What happens in a test, in order of time: several keys, long enough to make states differ. */
  List<IN> history();
}
