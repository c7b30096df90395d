package dev.kontor.connectors.files;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Reading;
import java.time.Duration;
import java.time.Instant;

/** Rows that are bars, labelled by their start. */
final class BarRows implements RowFormat {
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Columns columns;
  private final long timeframe;

  BarRows(Columns columns, long timeframe) {
    this.columns = columns;
    this.timeframe = timeframe;
  }

  @Override
  public Row read(Cells cells, String instrument, long start) throws BadRow {
    long open = Numbers.price(columns, cells, Column.OPEN);
    long high = Numbers.price(columns, cells, Column.HIGH);
    long low = Numbers.price(columns, cells, Column.LOW);
    long close = Numbers.price(columns, cells, Column.CLOSE);
    if (high < low || open < low || open > high || close < low || close > high) {
      throw new BadRow(
          "inconsistent",
          "low <= open, close <= high must hold, was open %s, high %s, low %s, close %s"
              .formatted(E8.format(open), E8.format(high), E8.format(low), E8.format(close)));
    }
    if (timeframe < DAY && Math.floorMod(start, timeframe) != 0) {
      throw new BadRow(
          "misaligned",
          "a bar must start at a multiple of its %d s since the epoch, was %s"
              .formatted(timeframe / 1_000, Instant.ofEpochMilli(start)));
    }
    Bar bar = new Bar(instrument, start, start + timeframe, open, high, low, close, volume(cells));
    return new Row(start, bar.end(), 0, Reading.of(bar));
  }

  private long volume(Cells cells) throws BadRow {
    if (!columns.has(Column.VOLUME)) {
      return 0;
    }
    String text = columns.get(cells, Column.VOLUME);
    long volume = Numbers.read(text, Column.VOLUME);
    if (volume < 0) {
      throw new BadRow("negative-quantity", "volume must not be negative, was " + text);
    }
    return volume;
  }
}
