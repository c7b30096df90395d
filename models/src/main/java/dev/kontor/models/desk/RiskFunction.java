package dev.kontor.models.desk;

import dev.kontor.models.market.E8;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.message.Message;

/** The function {@code kontor/risk}: a {@link RiskDesk} for each account, by its name. */
public final class RiskFunction implements StatefulFunction {
  private final RiskDesk desk;
  private final Map<String, Long> cash = new HashMap<>();

  public RiskFunction(DeskSettings settings, List<Account> accounts) {
    desk = new RiskDesk(settings);
    accounts.forEach(account -> cash.put(account.name(), E8.of(account.cash())));
  }

  public static StatefulFunctionSpec spec(DeskSettings settings, List<Account> accounts) {
    return StatefulFunctionSpec.builder(DeskTypes.RISK)
        .withValueSpec(DeskTypes.RISK_MEMORY)
        .withSupplier(() -> new RiskFunction(settings, accounts))
        .build();
  }

  /**
   * @throws IllegalArgumentException if there is no such account
   */
  @Override
  public CompletableFuture<Void> apply(Context context, Message message) {
    RiskMemory memory =
        context.storage().get(DeskTypes.RISK_MEMORY).orElseGet(() -> startOf(context.self().id()));
    desk.hear(memory, message.as(DeskTypes.MESSAGE), new FunctionPost(context));
    context.storage().set(DeskTypes.RISK_MEMORY, memory);
    return context.done();
  }

  private RiskMemory startOf(String account) {
    Long start = cash.get(account);
    if (start == null) {
      throw new IllegalArgumentException("there is no account '" + account + "'");
    }
    return RiskMemory.startingWith(account, start);
  }
}
