package dev.kontor.console.report;

import dev.kontor.models.analysis.Execution;

/**
 * What the page shows of an instrument that was traded: its price and the last 500 fills. Mutable.
 */
final class Instrument {
  static final int MARKS = 500;

  private final String name;
  private final Tail<Execution> fills = new Tail<>(MARKS);
  private final Decimation closes = new Decimation();

  Instrument(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Tail<Execution> fills() {
    return fills;
  }

  /** Closes of bars; empty if the run did not write its bars. */
  Decimation closes() {
    return closes;
  }

  long fillCount() {
    return fills.total();
  }
}
