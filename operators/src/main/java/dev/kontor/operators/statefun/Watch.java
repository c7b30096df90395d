package dev.kontor.operators.statefun;

import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;

/**
 * Is shown what an id remembers each time its functions have done all there was to do, so that it
 * can be shown to others. It changes nothing.
 */
public interface Watch {
  /** Until it returns, all values are as the functions left them. */
  void see(String id, Remembered remembered);

  /** The values of the functions of one id. */
  interface Remembered {
    /** A function's value; null if it has none. */
    <T> T value(TypeName function, ValueSpec<T> spec);
  }
}
