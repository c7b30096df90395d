package dev.kontor.operators.time;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Watermarks from timestamps alone: whenever time advances, all that is more than the lateness (and
 * a millisecond) older is known to have arrived. No clock is asked, so a replay makes the same
 * ones.
 */
public final class EventTime {
  private EventTime() {}

  /** For sources that give their records timestamps. */
  public static <T> WatermarkStrategy<T> within(Duration lateness) {
    long bound = lateness.toMillis();
    return WatermarkStrategy.forGenerator(context -> new Generator<>(bound));
  }

  public static <T> WatermarkStrategy<T> within(
      Duration lateness, SerializableFunction<T, Long> time) {
    return EventTime.<T>within(lateness)
        .withTimestampAssigner(
            (TimestampAssignerSupplier<T>) context -> (value, before) -> time.apply(value));
  }

  private static final class Generator<T> implements WatermarkGenerator<T> {
    private final long bound;
    private long latest = Long.MIN_VALUE;

    Generator(long bound) {
      this.bound = bound;
    }

    @Override
    public void onEvent(T event, long timestamp, WatermarkOutput output) {
      if (timestamp > latest && timestamp != Long.MAX_VALUE) {
        latest = timestamp;
        output.emitWatermark(new Watermark(timestamp - bound - 1));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
  }
}
