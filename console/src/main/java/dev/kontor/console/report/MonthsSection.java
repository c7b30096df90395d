package dev.kontor.console.report;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.NavigableMap;

/** Returns by month and year, coloured by size. */
final class MonthsSection implements Section {
  /** The return that has the full colour. */
  private static final double FULL = 0.15;

  @Override
  public void write(Html page, Findings run) {
    NavigableMap<YearMonth, Double> months = run.curve.monthlyReturns();
    page.open("section").element("h2", "Monthly returns, %");
    if (months.isEmpty()) {
      page.nothing("No months: equity.csv is missing or empty.").close("section");
      return;
    }
    page.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Monthly returns");
    page.open("table", "class", "months").open("thead").open("tr");
    page.element("th", "Year", "scope", "col");
    for (Month month : Month.values()) {
      page.element("th", month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), "scope", "col");
    }
    page.element("th", "Total", "scope", "col").close("tr").close("thead").open("tbody");
    for (int year = months.lastKey().getYear(); year >= months.firstKey().getYear(); year--) {
      year(page, year, months);
    }
    page.endTable();
    page.note("From the last equity of a month to the last of the next; months end at 24:00 UTC.");
    page.close("section");
  }

  private static void year(Html page, int year, NavigableMap<YearMonth, Double> months) {
    page.open("tr").element("th", Integer.toString(year), "scope", "row");
    double growth = 1;
    for (Month month : Month.values()) {
      Double value = months.get(YearMonth.of(year, month));
      growth *= value == null ? 1 : 1 + value;
      cell(page, value);
    }
    page.gain(Numbers.percent(growth - 1)).close("tr");
  }

  private static void cell(Html page, Double value) {
    if (value == null) {
      page.cell("");
      return;
    }
    String text = Numbers.percent(value);
    long heat = Math.round(8 + 62 * Math.min(1, Math.abs(value) / FULL));
    page.element(
        "td",
        Numbers.minus(text),
        "class",
        "heat " + Html.tone(text),
        "style",
        "--heat:" + heat + "%");
  }
}
