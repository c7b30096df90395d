package dev.kontor.models.desk;

import java.util.concurrent.CompletableFuture;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.message.Message;

/** The function {@code kontor/execution}: an {@link ExecutionDesk} for each account. */
public final class ExecutionFunction implements StatefulFunction {
  private final ExecutionDesk desk;

  public ExecutionFunction(DeskSettings settings) {
    desk = new ExecutionDesk(settings);
  }

  public static StatefulFunctionSpec spec(DeskSettings settings) {
    return StatefulFunctionSpec.builder(DeskTypes.EXECUTION)
        .withValueSpec(DeskTypes.EXECUTION_MEMORY)
        .withSupplier(() -> new ExecutionFunction(settings))
        .build();
  }

  @Override
  public CompletableFuture<Void> apply(Context context, Message message) {
    ExecutionMemory memory =
        context.storage().get(DeskTypes.EXECUTION_MEMORY).orElseGet(ExecutionMemory::new);
    desk.hear(memory, message.as(DeskTypes.MESSAGE), new FunctionPost(context));
    context.storage().set(DeskTypes.EXECUTION_MEMORY, memory);
    return context.done();
  }
}
