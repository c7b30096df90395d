package dev.kontor.connectors.files;

import dev.kontor.models.bars.Factors;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Trade;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A file's rows in the order of its lines: the good ones and the rejected ones of the period. */
final class Rows implements Closeable {
  private final HistoryFile file;
  private final History history;
  private final NumberedLines lines;
  private final Times times;
  private final Map<String, Memory> memories = new HashMap<>();

  private String line;
  private Cells cells;
  private Columns columns;
  private RowFormat format;
  private Map<String, Factors> factors = Map.of();
  private Memory memory;
  private Entry lastGood = new Entry(Entry.UNKNOWN, 0, 0, null, null, null);

  Rows(HistoryFile file, History history) throws IOException {
    this.file = file;
    this.history = history;
    this.lines = new NumberedLines(file.path());
    this.times = new Times(file.times(), file.zone());
    this.line = lines.next();
    if (line != null) {
      this.cells = Cells.like(line);
      this.columns = Columns.of(file, line);
      this.format = RowFormat.of(file, columns);
      if (file.actions() != null) {
        this.factors = file.actions().factors(file.dates());
      }
      this.line = columns.header() ? lines.next() : line;
    }
  }

  boolean mixesInstruments() {
    return columns != null && file.mixesInstruments(columns);
  }

  /** Null at the end. */
  Entry next() throws IOException {
    Entry entry = null;
    while (entry == null && line != null) {
      entry = entry();
      line = lines.next();
    }
    return entry;
  }

  /** Null for a row outside the period: whatever is wrong with it, nobody asked. */
  private Entry entry() {
    boolean outside = false;
    long number = lines.number();
    try {
      columns.checkCount(cells.split(line));
      long time = times.millis(columns.get(cells, Column.TIME));
      outside = !history.holds(time);
      checkTrusted();
      recall();
      Row row = format.read(cells, memory.instrument, time);
      boolean late = memory.add(row.id(), time, row.reading().trade() != null);
      if (outside) {
        return null;
      }
      String text = row.id() == null ? null : line;
      Reading reading = factors.isEmpty() ? row.reading() : adjusted(row.reading());
      long stamp = late ? memory.highest() : row.stamp();
      lastGood = new Entry(stamp, row.tie(), number, row.id(), text, reading);
      return lastGood;
    } catch (BadRow bad) {
      Reading rejected = bad.rejected(file.path(), number, line);
      return outside
          ? null
          : new Entry(lastGood.stamp(), lastGood.tie(), number, null, null, rejected);
    }
  }

  private Reading adjusted(Reading reading) throws BadRow {
    Factors of = factors.get(memory.instrument);
    if (of == null) {
      return reading;
    }
    try {
      Reading adjusted = adjusted(reading, of);
      if (isLost(adjusted)) {
        throw new BadRow("underflow", "an adjusted price or quantity must be 1e-8 or more");
      }
      return adjusted;
    } catch (ArithmeticException e) {
      throw new BadRow("overflow", "an adjusted price or volume must be below 92 billion");
    }
  }

  private static Reading adjusted(Reading reading, Factors of) {
    Trade trade = reading.trade() == null ? null : of.adjust(reading.trade());
    if (reading.quote() != null) {
      return Reading.of(of.adjust(reading.quote()), trade);
    }
    return trade != null ? Reading.of(trade) : Reading.of(of.adjust(reading.bar()));
  }

  private static boolean isLost(Reading adjusted) {
    if (adjusted.trade() != null) {
      return adjusted.trade().priceE8() == 0 || adjusted.trade().quantityE8() == 0;
    }
    return adjusted.bar() != null
        ? adjusted.bar().lowE8() == 0
        : !adjusted.quote().hasBid() && !adjusted.quote().hasAsk();
  }

  private void checkTrusted() throws BadRow {
    if (columns.has(Column.SUSPICIOUS) && columns.get(cells, Column.SUSPICIOUS).equals("1")) {
      throw new BadRow("suspicious", "the file itself marks this row, suspicious must be 0, was 1");
    }
  }

  /** Finds the memory of the row's instrument, which is mostly that of the row before. */
  private void recall() throws BadRow {
    String instrument = mixesInstruments() ? columns.get(cells, Column.INSTRUMENT) : only();
    if (instrument.isEmpty()) {
      throw new BadRow("unparsable", "instrument must be named, was \"\"");
    }
    if (memory == null || !memory.instrument.equals(instrument)) {
      memory =
          memories.computeIfAbsent(
              instrument, name -> new Memory(name, history.lateness(), history.revise()));
    }
  }

  private String only() {
    return memory != null ? memory.instrument : file.onlyInstrument();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
