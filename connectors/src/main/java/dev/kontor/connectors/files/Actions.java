package dev.kontor.connectors.files;

import dev.kontor.models.bars.Adjustment;
import dev.kontor.models.bars.Factors;
import dev.kontor.models.market.CorporateAction;
import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A CSV file of what companies did, and how far history is adjusted for it. Its columns are either
 * {@code instrument, date, split, dividend, close}, one row an ex-date, or {@code instrument, date,
 * price_factor, split_factor}, as LEAN's factor files have them: each row is about all prices up to
 * the end of its date.
 */
public record Actions(String path, Adjustment adjustment) implements Serializable {
  /**
   * Reads it once, to find mistakes before a job starts.
   *
   * @throws MissingInput in one line, if it is not there or a line of it makes no sense
   */
  public void check() {
    try {
      factors(ZoneId.of("UTC"));
    } catch (IOException e) {
      throw new MissingInput(path + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * By instrument; whoever is not in it is not adjusted.
   *
   * @param zone in which a date begins
   */
  Map<String, Factors> factors(ZoneId zone) throws IOException {
    try (NumberedLines lines = lines()) {
      return new ActionRows(lines, zone).read(adjustment);
    }
  }

  /** What happens to shares, by instrument; nothing unless it is told live. */
  Map<String, List<CorporateAction>> told(ZoneId zone) throws IOException {
    if (adjustment != Adjustment.LIVE) {
      return Map.of();
    }
    try (NumberedLines lines = lines()) {
      return new ActionRows(lines, zone).actions();
    }
  }

  private NumberedLines lines() throws IOException {
    if (!new InputFile(path).exists()) {
      throw new MissingInput("there is no such file");
    }
    return new NumberedLines(path);
  }
}
