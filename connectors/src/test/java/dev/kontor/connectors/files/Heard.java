package dev.kontor.connectors.files;

import dev.kontor.models.market.Reading;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a reader says. */
final class Heard implements ReaderOutput<Reading> {
  final List<Reading> readings = new ArrayList<>();

  @Override
  public void collect(Reading reading, long timestamp) {
    readings.add(reading);
  }

  @Override
  public void collect(Reading reading) {
    throw new AssertionError("a reading must have a timestamp: " + reading);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    throw new AssertionError("watermarks are the job's business");
  }

  @Override
  public void markIdle() {}

  @Override
  public void markActive() {}

  @Override
  public SourceOutput<Reading> createOutputForSplit(String split) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String split) {}
}
