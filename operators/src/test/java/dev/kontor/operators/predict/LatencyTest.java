package dev.kontor.operators.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Metric;
import org.apache.flink.runtime.metrics.NoOpMetricRegistry;
import org.apache.flink.runtime.metrics.groups.GenericMetricGroup;
import org.junit.jupiter.api.Test;

class LatencyTest {
  private final Map<String, Metric> metrics = new HashMap<>();
  private long now;

  private Latency latency(Duration limit) {
    return new Latency("m", limit, new Group("task", metrics), () -> now);
  }

  /** Where metrics end up, as a reporter would see them. */
  private static final class Group extends GenericMetricGroup {
    private final String path;
    private final Map<String, Metric> into;

    Group(String path, Map<String, Metric> into) {
      super(NoOpMetricRegistry.INSTANCE, null, path);
      this.path = path;
      this.into = into;
    }

    @Override
    public org.apache.flink.metrics.MetricGroup addGroup(String key, String value) {
      return new Group(key + "." + value, into);
    }

    @Override
    protected void addMetric(String name, Metric metric) {
      into.put(path + "." + name, metric);
    }
  }

  private void ask(Latency latency, int times, long nanos) {
    for (int i = 0; i < times; i++) {
      double score =
          latency.score(
              values -> {
                now += nanos;
                return values[0];
              },
              new double[] {i});
      assertThat(score).isEqualTo(i);
    }
  }

  @Test
  void eachSixtyFourthAnswerIsTimed() {
    ask(latency(null), 10 * Latency.EVERY + 63, 700);

    Histogram nanos = (Histogram) metrics.get("model.m.latency");
    assertThat(nanos.getCount()).isEqualTo(10);
    assertThat(nanos.getStatistics().getMax()).isEqualTo(700);
  }

  @Test
  void aModelThatIsSlowIsShownUntilItIsFastAgain() {
    Latency latency = latency(Duration.ofMillis(1));
    Gauge<?> beyond = (Gauge<?>) metrics.get("model.m.latency_beyond");
    ask(latency, Latency.LOOK * Latency.EVERY, 999_000);
    assertThat(beyond.getValue()).isEqualTo(0);
    ask(latency, Latency.LOOK * Latency.EVERY, 2_000_000);
    assertThat(beyond.getValue()).isEqualTo(1);
    ask(latency, (Latency.WINDOW + Latency.LOOK) * Latency.EVERY, 1_000);
    assertThat(beyond.getValue()).isEqualTo(0);
  }
}
