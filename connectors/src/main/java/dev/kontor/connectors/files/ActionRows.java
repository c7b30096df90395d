package dev.kontor.connectors.files;

import dev.kontor.models.bars.Adjustment;
import dev.kontor.models.bars.Factor;
import dev.kontor.models.bars.Factors;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of a file of corporate actions or of factors. */
final class ActionRows {
  private static final List<String> INSTRUMENT = List.of("instrument", "symbol", "ticker");
  private static final String NEEDED =
      "needs the columns instrument, date and either split, dividend and close, or price_factor and"
          + " split_factor; its first line is ";

  private final NumberedLines lines;
  private final ZoneId zone;
  private final Map<String, List<CorporateAction>> actions = new HashMap<>();
  private final Map<String, List<Factor>> tables = new HashMap<>();
  private List<String> header;
  private Cells cells;

  ActionRows(NumberedLines lines, ZoneId zone) {
    this.lines = lines;
    this.zone = zone;
  }

  Map<String, Factors> read(Adjustment adjustment) throws IOException {
    read();
    if (adjustment == Adjustment.LIVE) {
      checkTellsSplits();
    }
    Map<String, Factors> factors = new HashMap<>();
    actions.forEach((name, of) -> factors.put(name, Factors.of(adjustment, of)));
    tables.forEach((name, of) -> factors.put(name, Factors.ofTable(adjustment, of)));
    return factors;
  }

  Map<String, List<CorporateAction>> actions() throws IOException {
    read();
    checkTellsSplits();
    return actions;
  }

  private void checkTellsSplits() {
    if (!has("split")) {
      throw new MissingInput("needs a column split for splits to be told at their time");
    }
  }

  private void read() throws IOException {
    String line = lines.next();
    if (line == null) {
      throw new MissingInput("is empty: there is no row in it");
    }
    cells = Cells.like(line);
    header = List.of(line.toLowerCase(Locale.ROOT).split("[,;\t]", -1));
    header = header.stream().map(String::strip).toList();
    boolean table = has("price_factor") && has("split_factor");
    if (INSTRUMENT.stream().noneMatch(this::has)
        || !has("date")
        || !(table || has("split") || has("dividend"))) {
      throw new MissingInput(NEEDED + line);
    }
    for (line = lines.next(); line != null; line = lines.next()) {
      try {
        take(line, table);
      } catch (BadRow | ArithmeticException | IllegalArgumentException | DateTimeException e) {
        throw new MissingInput("line " + lines.number() + " makes no sense: " + e.getMessage());
      }
    }
  }

  private void take(String line, boolean table) throws BadRow {
    if (cells.split(line).count() != header.size()) {
      throw new BadRow("unparsable", "it must have " + header.size() + " cells");
    }
    String instrument = "";
    for (String name : INSTRUMENT) {
      instrument = instrument.isEmpty() ? cell(name) : instrument;
    }
    String date = cell("date");
    LocalDate day =
        date.indexOf('-') < 0
            ? LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
            : LocalDate.parse(date);
    if (table) {
      Factor factor =
          new Factor(
              start(day.plusDays(1)),
              new BigDecimal(cell("price_factor")),
              new BigDecimal(cell("split_factor")));
      if (factor.dividends().signum() <= 0 || factor.splits().signum() <= 0) {
        throw new IllegalArgumentException("factors must be positive");
      }
      tables.computeIfAbsent(instrument, name -> new ArrayList<>()).add(factor);
      return;
    }
    long[] split = split(cell("split"));
    CorporateAction action =
        new CorporateAction(
            instrument, start(day), split[0], split[1], e8(cell("dividend")), e8(cell("close")));
    actions.computeIfAbsent(instrument, name -> new ArrayList<>()).add(action);
  }

  /** New shares for old: {@code 4}, {@code 4:1}, {@code 1:20} or {@code 1.5}; nothing is none. */
  private static long[] split(String text) {
    int colon = text.indexOf(':');
    if (colon >= 0) {
      return new long[] {
        Long.parseLong(text.substring(0, colon).strip()),
        Long.parseLong(text.substring(colon + 1).strip())
      };
    }
    BigDecimal ratio = text.isEmpty() ? BigDecimal.ONE : new BigDecimal(text);
    BigInteger to = ratio.scaleByPowerOfTen(9).toBigIntegerExact();
    BigInteger from = BigInteger.TEN.pow(9);
    BigInteger common = to.gcd(from);
    return new long[] {to.divide(common).longValueExact(), from.divide(common).longValueExact()};
  }

  private static long e8(String text) {
    return text.isEmpty() ? 0 : E8.parse(text);
  }

  private long start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private boolean has(String name) {
    return header.contains(name);
  }

  /** Empty if there is no such column. */
  private String cell(String name) {
    int at = header.indexOf(name);
    return at < 0 ? "" : cells.get(at);
  }
}
