package dev.kontor.models.ledger.verify;

import dev.kontor.models.ledger.ModelChange;
import java.util.LinkedHashMap;
import java.util.Map;

/** Books a ledger's fills and cash flows anew, by account, and holds the rest against them. */
final class Replay {
  private final Map<String, AccountReplay> accounts = new LinkedHashMap<>();
  private long fills;

  /** Takes the next line. */
  void add(Line line) throws BadLine {
    AccountReplay account =
        accounts.computeIfAbsent(line.text("account"), name -> new AccountReplay());
    if (line.text("kind").equals("fill")) {
      fills++;
    }
    try {
      account.add(line);
    } catch (ArithmeticException | IllegalStateException e) {
      throw new BadLine("has an amount that cannot be: " + e.getMessage());
    }
  }

  int accounts() {
    return accounts.size() - (accounts.containsKey(ModelChange.ACCOUNT) ? 1 : 0);
  }

  long fills() {
    return fills;
  }

  /** What the accounts started with, as far as they ever struck their equity. */
  long startCashE8() {
    long sum = 0;
    for (AccountReplay account : accounts.values()) {
      sum += account.startCashE8();
    }
    return sum;
  }
}
