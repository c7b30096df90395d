package dev.kontor.models.desk;

import dev.kontor.models.ledger.Entry;
import dev.kontor.models.signals.Verdict;
import java.util.Map;
import java.util.TreeMap;

/** Counts, over all flows, how often each limit bit. */
final class FlowRefusals {
  private static final String CLOSES = "; closes only: ";

  private final Map<String, Integer> counts = new TreeMap<>();

  void read(Entry entry) {
    if (entry.signal() != null) {
      String reason = entry.signal().reason();
      int closes = reason.indexOf(CLOSES);
      if (closes >= 0) {
        count(reason.substring(closes + CLOSES.length()));
      } else if (entry.signal().verdict() == Verdict.REFUSED) {
        count(reason);
      }
    } else if (entry.risk() != null) {
      count(entry.risk().reason());
    } else if (entry.order() != null && entry.order().status().ended()) {
      count(entry.order().reason());
    }
  }

  /** A code; an order rate by what it is counted in. */
  private void count(String reason) {
    String code = reason.replaceAll(":.*", "");
    if (code.equals("order-rate")) {
      code += reason.contains("within a second") ? " second" : " minute";
    }
    counts.merge(code, 1, Integer::sum);
  }

  Map<String, Integer> counts() {
    return counts;
  }
}
