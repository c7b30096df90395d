package dev.kontor.connectors.files;

import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Trade;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A history's files as one sequence in event-time order; ties by file, then by id or line. The same
 * files always give the same sequence. All files are open at once.
 *
 * <p>A trade or a quote without a numeric id gets its instrument's next number as its sequence:
 * that does not depend on how rows are spread over lines and files.
 */
final class HistoryMerge implements Closeable {
  private static final Comparator<Head> ORDER =
      Comparator.comparingLong((Head head) -> head.entry.stamp())
          .thenComparingInt(head -> head.file);

  private final PriorityQueue<Head> heads = new PriorityQueue<>(ORDER);
  private final Map<String, long[]> sequences = new HashMap<>();
  private final List<HistoryFile> files;
  private final Overlap overlap = new Overlap();
  private final long first;
  private long stamp;
  private long position;

  HistoryMerge(List<HistoryFile> files, History history) throws IOException {
    this.files = files;
    for (int file = 0; file < files.size(); file++) {
      push(new OrderedRows(files.get(file), history), file);
    }
    boolean startsBadly = !heads.isEmpty() && heads.peek().entry.stamp() == Entry.UNKNOWN;
    this.first = startsBadly ? firstGood(files, history) : Entry.UNKNOWN;
  }

  /** Null at the end. */
  Reading next() throws IOException {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    Entry entry = head.entry;
    push(head.rows, head.file);
    position++;
    stamp = entry.stamp() == Entry.UNKNOWN ? first : entry.stamp();
    return files.size() == 1 ? numbered(entry.reading()) : once(head.file, entry);
  }

  /** Of the reading given last, epoch milliseconds. */
  long stamp() {
    return stamp;
  }

  /** How many readings were given. */
  long position() {
    return position;
  }

  private void push(OrderedRows rows, int file) throws IOException {
    Entry entry = rows.next();
    if (entry == null) {
      rows.close();
    } else {
      heads.add(new Head(file, rows, entry));
    }
  }

  private Reading once(int file, Entry entry) {
    try {
      overlap.add(entry);
      return numbered(entry.reading());
    } catch (BadRow bad) {
      return bad.rejected(files.get(file).path(), entry.line(), entry.text());
    }
  }

  private Reading numbered(Reading reading) {
    Trade trade = reading.trade();
    Quote quote = reading.quote();
    if (quote != null && quote.sequence() == TradeRows.UNNUMBERED) {
      long sequence = next(quote.instrument());
      return Reading.of(
          numbered(quote, sequence), trade == null ? null : numbered(trade, sequence));
    }
    return trade == null || trade.sequence() != TradeRows.UNNUMBERED
        ? reading
        : Reading.of(numbered(trade, next(trade.instrument())));
  }

  private long next(String instrument) {
    return ++sequences.computeIfAbsent(instrument, name -> new long[1])[0];
  }

  private static Trade numbered(Trade trade, long sequence) {
    return new Trade(
        trade.instrument(), trade.time(), sequence, trade.priceE8(), trade.quantityE8());
  }

  private static Quote numbered(Quote quote, long sequence) {
    return new Quote(
        quote.instrument(),
        quote.time(),
        sequence,
        quote.bidE8(),
        quote.bidSizeE8(),
        quote.askE8(),
        quote.askSizeE8());
  }

  /** The stamp of the run's first good row, for rejections that have none before them; else 0. */
  private static long firstGood(List<HistoryFile> files, History history) throws IOException {
    long first = Long.MAX_VALUE;
    for (HistoryFile file : files) {
      try (OrderedRows rows = new OrderedRows(file, history)) {
        Entry entry = rows.next();
        while (entry != null && !entry.isGood()) {
          entry = rows.next();
        }
        first = entry == null ? first : Math.min(first, entry.stamp());
      }
    }
    return first == Long.MAX_VALUE ? 0 : first;
  }

  @Override
  public void close() throws IOException {
    for (Head head : heads) {
      head.rows.close();
    }
  }

  /** A file's next entry. */
  private record Head(int file, OrderedRows rows, Entry entry) {}
}
