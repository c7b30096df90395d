package dev.kontor.connectors.files;

import dev.kontor.models.market.Reading;
import java.io.Closeable;
import java.io.IOException;

/** A history for a plain loop: the same sequence that {@link HistorySource} gives to a job. */
public final class Readings implements Closeable {
  private final HistoryMerge merge;

  /**
   * @throws MissingInput naming the path, if a file is not there, has no row or lacks a column
   */
  public Readings(History history) throws IOException {
    merge = new HistoryMerge(HistoryFiles.check(history.files()), history);
  }

  /** Null at the end. */
  public Reading next() throws IOException {
    return merge.next();
  }

  @Override
  public void close() throws IOException {
    merge.close();
  }
}
