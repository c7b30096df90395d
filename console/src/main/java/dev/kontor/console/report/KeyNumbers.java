package dev.kontor.console.report;

import dev.kontor.models.analysis.Metric;

/** The six numbers that are asked for first. */
final class KeyNumbers implements Section {
  @Override
  public void write(Html page, Findings run) {
    page.open("section", "class", "key", "aria-label", "Key numbers");
    number(page, "Final equity", Numbers.money(last(run)), "from " + Numbers.money(first(run)), "");
    Metric total = run.metric("totalReturn");
    String signed = total.isDefined() && total.value() > 0 ? "+" + total.text() : total.text();
    number(page, total.name(), signed, "CAGR " + run.metric("cagr").text(), Html.tone(signed));
    number(page, run, "sharpe", "Sortino " + run.metric("sortino").text());
    number(page, run, "maxDrawdown", "longest " + run.metric("longestDrawdown").text());
    number(page, run, "trades", run.metric("winRate").text() + " won");
    number(page, run, "profitFactor", "payoff " + run.metric("payoff").text());
    page.close("section");
  }

  private static void number(Html page, Findings run, String key, String below) {
    Metric metric = run.metric(key);
    number(page, metric.name(), metric.text(), below, "");
  }

  private static void number(Html page, String name, String value, String below, String tone) {
    page.open("div").element("p", name, "class", "name");
    page.element("p", Numbers.minus(value), "class", "value " + tone);
    page.element("p", below, "class", "below").close("div");
  }

  private static double first(Findings run) {
    double cash = run.summary.number("startCash");
    return Double.isNaN(cash) ? run.curve.first() : cash;
  }

  private static double last(Findings run) {
    double equity = run.summary.number("finalEquity");
    return Double.isNaN(equity) ? run.curve.last() : equity;
  }
}
