package dev.kontor.console.report;

import dev.kontor.models.analysis.EquityCurve;
import java.util.Arrays;

/** Each account on its own, when there are several. */
final class AccountsSection implements Section {
  private static final int ROWS = 100;

  @Override
  public void write(Html page, Findings run) {
    var accounts = run.equity.accounts();
    if (accounts.size() < 2) {
      return;
    }
    page.open("section").element("h2", "Accounts");
    page.table(
        "Accounts", "Account", "#First equity", "#Last equity", "#Return %", "#Max drawdown %");
    for (String account : accounts.subList(0, Math.min(ROWS, accounts.size()))) {
      EquityCurve curve = run.equity.of(account);
      double deepest = Arrays.stream(curve.underwater()).min().orElse(Double.NaN);
      page.open("tr").cell(account);
      page.number(Numbers.money(curve.first())).number(Numbers.money(curve.last()));
      page.gain(Numbers.percent(curve.last() / curve.first() - 1));
      page.number(Numbers.money(100 * deepest)).close("tr");
    }
    page.endTable();
    if (accounts.size() > ROWS) {
      page.note("And " + (accounts.size() - ROWS) + " accounts more.");
    }
    page.close("section");
  }
}
