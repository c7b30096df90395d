package dev.kontor.jobs.training;

import java.util.List;

/** The columns of training data besides the features. */
final class Columns {
  static final String TIME = "time";
  static final String INSTRUMENT = "instrument";
  static final String BAR = "bar";
  static final String FORWARD_RETURN = "forward_return";
  static final String DIRECTION = "direction";
  static final String HORIZON_END = "horizon_end";
  static final String BARRIER = "barrier";
  static final String BARRIER_RETURN = "barrier_return";
  static final String BARRIER_END = "barrier_end";

  static final List<String> BEFORE = List.of(TIME, INSTRUMENT, BAR);
  static final List<String> AFTER =
      List.of(FORWARD_RETURN, DIRECTION, HORIZON_END, BARRIER, BARRIER_RETURN, BARRIER_END);
  static final List<String> FIXED =
      java.util.stream.Stream.concat(BEFORE.stream(), AFTER.stream()).toList();

  private Columns() {}
}
