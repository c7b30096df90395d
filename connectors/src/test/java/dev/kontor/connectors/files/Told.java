package dev.kontor.connectors.files;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Rejection;
import dev.kontor.models.market.Trade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a history told, reading by reading. */
record Told(List<Reading> readings, List<Long> stamps) {
  static Told by(HistoryFile... files) {
    return by(History.of(files));
  }

  static Told by(History history) {
    List<Reading> readings = new ArrayList<>();
    List<Long> stamps = new ArrayList<>();
    try (HistoryMerge merge = new HistoryMerge(HistoryFiles.check(history.files()), history)) {
      for (Reading reading = merge.next(); reading != null; reading = merge.next()) {
        readings.add(reading);
        stamps.add(merge.stamp());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Told(readings, stamps);
  }

  List<Trade> trades() {
    return readings.stream().map(Reading::trade).filter(Objects::nonNull).toList();
  }

  List<Bar> bars() {
    return readings.stream().map(Reading::bar).filter(Objects::nonNull).toList();
  }

  List<Quote> quotes() {
    return readings.stream().map(Reading::quote).filter(Objects::nonNull).toList();
  }

  List<Rejection> rejections() {
    return readings.stream().map(Reading::rejection).filter(Objects::nonNull).toList();
  }

  Map<String, List<Trade>> tradesByInstrument() {
    return trades().stream().collect(Collectors.groupingBy(Trade::instrument));
  }

  /** {@code line code} of each rejection. */
  List<String> rejected() {
    return rejections().stream()
        .map(r -> r.line() + " " + r.reason().substring(0, r.reason().indexOf(':')))
        .toList();
  }
}
