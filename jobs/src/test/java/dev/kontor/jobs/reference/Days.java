package dev.kontor.jobs.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Series of daily bars: made up, written and read. */
final class Days {
  private static final int DECIMALS = 8;

  private Days() {}

  /** A random walk of weekdays in whole cents, so cheap that prices and averages often tie. */
  static List<Day> walk(long seed, int count) {
    Random random = new Random(seed);
    List<Day> days = new ArrayList<>();
    LocalDate date = LocalDate.of(2015, 1, 1);
    long close = 2_000;
    while (days.size() < count) {
      date = date.plusDays(1);
      if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
        continue;
      }
      long open = moved(close, random.nextGaussian() * 0.012);
      close = moved(open, 0.0004 + random.nextGaussian() * 0.022);
      long high = moved(Math.max(open, close), Math.abs(random.nextGaussian()) * 0.008);
      long low = moved(Math.min(open, close), -Math.abs(random.nextGaussian()) * 0.008);
      long start = date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
      days.add(new Day(start, cents(open), cents(high), cents(low), cents(close)));
    }
    return days;
  }

  private static long moved(long cents, double by) {
    return Math.max(100, Math.round(cents * (1 + by)));
  }

  private static BigDecimal cents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  static void write(List<Day> days, Path file) {
    StringBuilder text = new StringBuilder("timestamp,open,high,low,close\n");
    for (Day day : days) {
      text.append(Instant.ofEpochMilli(day.start()));
      for (BigDecimal price : List.of(day.open(), day.high(), day.low(), day.close())) {
        text.append(',').append(price.toPlainString());
      }
      text.append('\n');
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with a header and at least a time and four prices, rounded as money is. */
  static List<Day> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .skip(1)
          .map(line -> line.split(","))
          .map(Days::day)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Day day(String[] cells) {
    return new Day(
        Instant.parse(cells[0]).toEpochMilli(),
        price(cells[1]),
        price(cells[2]),
        price(cells[3]),
        price(cells[4]));
  }

  static BigDecimal price(String text) {
    return new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
