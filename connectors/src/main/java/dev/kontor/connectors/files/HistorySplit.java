package dev.kontor.connectors.files;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The one split of a history: all its files, merged.
 *
 * @param inputs what is read, one description a file; empty before reading has begun
 * @param emitted how many readings have been given
 */
public record HistorySplit(List<String> inputs, long emitted) implements SourceSplit {
  static final HistorySplit START = new HistorySplit(List.of(), 0);

  @Override
  public String splitId() {
    return "history";
  }
}
