package dev.kontor.connectors.files;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Reading;

/** Rows that are bars, labelled by their start. */
final class BarRows implements RowFormat {
  private final Columns columns;
  private final BarPlaces places;

  BarRows(Columns columns, BarPlaces places) {
    this.columns = columns;
    this.places = places;
  }

  @Override
  public Row read(Cells cells, String instrument, long label) throws BadRow {
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
    BarPlaces.Place place = places.of(label);
    Bar bar =
        new Bar(instrument, place.start(), place.end(), open, high, low, close, volume(cells));
    return new Row(place.start(), bar.end(), 0, Reading.of(bar));
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
