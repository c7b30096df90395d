package dev.kontor.operators.predict;

import dev.kontor.models.predict.Scorer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * How long a model takes to answer, as a metric of Flink: each 64th answer is timed, so that the
 * others cost one count. It is the one place in the operators that looks at a clock, and what it
 * sees goes to metrics and the log alone: a run that is slower another time must leave the same
 * ledger.
 */
final class Latency {
  static final int EVERY = 64;

  /** Of how many timed answers a quantile is taken, and after how many it is looked at again. */
  static final int WINDOW = 1000;

  static final int LOOK = 100;

  private static final System.Logger LOG = System.getLogger(Latency.class.getName());

  private final String model;
  private final Histogram nanos;
  private final long limit;
  private final LongSupplier clock;
  private int asked;
  private int timed;
  private boolean beyond;

  /**
   * @param model its name, with {@code @shadow} behind it if its shadow is timed
   * @param limit of the 99th percentile; null if there is none
   */
  Latency(String model, Duration limit, MetricGroup metrics) {
    this(model, limit, metrics, System::nanoTime);
  }

  /**
   * @param clock in nanoseconds, from anywhere
   */
  Latency(String model, Duration limit, MetricGroup metrics, LongSupplier clock) {
    this.model = model;
    this.limit = limit == null ? Long.MAX_VALUE : limit.toNanos();
    this.clock = clock;
    MetricGroup group = metrics.addGroup("model", model);
    nanos = group.histogram("latency", new DescriptiveStatisticsHistogram(WINDOW));
    group.<Integer, Gauge<Integer>>gauge("latency_beyond", () -> beyond ? 1 : 0);
  }

  /** Asks, and now and then times the answer. */
  double score(Scorer scorer, double[] values) {
    if ((++asked & EVERY - 1) != 0) {
      return scorer.score(values);
    }
    long from = clock.getAsLong();
    double score = scorer.score(values);
    took(clock.getAsLong() - from);
    return score;
  }

  private void took(long time) {
    nanos.update(time);
    if (++timed % LOOK != 0 || limit == Long.MAX_VALUE) {
      return;
    }
    double slow = nanos.getStatistics().getQuantile(0.99);
    if (slow > limit != beyond) {
      beyond = slow > limit;
      LOG.log(
          beyond ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
          "model {0}: one answer of a hundred takes {1} us or more, {2} {3} us",
          model,
          Math.round(slow / 1e3),
          beyond ? "above" : "within",
          limit / 1000);
    }
  }
}
