package dev.kontor.console.report;

/** What became of orders, by type, and why some were not filled. */
final class OrdersSection implements Section {
  @Override
  public void write(Html page, Findings run) {
    page.open("section").element("h2", "Orders");
    if (run.ends.byType.isEmpty()) {
      page.nothing("No orders: orders.csv is missing or empty.").close("section");
      return;
    }
    page.table(
        "Orders",
        "Type",
        "#Orders",
        "#Filled",
        "#Cancelled",
        "#Expired",
        "#Rejected",
        "#Open at the end");
    run.ends.byType.forEach(
        (type, ends) -> {
          page.open("tr").cell(type).number(Numbers.count(ends.total()));
          for (String end : Ends.ENDS) {
            page.number(Numbers.count(ends.count(end)));
          }
          page.number(Numbers.count(ends.count("OPEN"))).close("tr");
        });
    page.endTable();
    if (run.ends.unfilled.total() > 0) {
      page.note("Why orders ended without being filled to the end:");
      RefusalsSection.table(page, run.ends.unfilled, "Unfilled orders", "For example");
    }
    page.close("section");
  }
}
