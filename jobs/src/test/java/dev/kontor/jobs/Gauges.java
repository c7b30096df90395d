package dev.kontor.jobs;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** A reporter, as Prometheus' is one: holds the gauges of accounts that were added last. */
public final class Gauges implements MetricReporterFactory, MetricReporter {
  private static final Map<String, Gauge<?>> ADDED = new ConcurrentHashMap<>();

  /** Lets a job's cluster report here, and forgets what was reported before. */
  static void listenIn(Configuration cluster) {
    ADDED.clear();
    cluster.setString("metrics.reporter.test.factory.class", Gauges.class.getName());
  }

  /** By account and name, such as {@code main equity} or {@code main BTC-USD position}. */
  static Map<String, Double> values() {
    Map<String, Double> values = new TreeMap<>();
    ADDED.forEach((name, gauge) -> values.put(name, ((Number) gauge.getValue()).doubleValue()));
    return values;
  }

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return this;
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String account = group.getAllVariables().get("<account>");
    if (account != null && metric instanceof Gauge<?> gauge) {
      String instrument = group.getAllVariables().get("<instrument>");
      ADDED.put(account + (instrument == null ? " " : " " + instrument + " ") + name, gauge);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {}
}
