package dev.kontor.models.desk;

import dev.kontor.models.ledger.Entry;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;

/** The names and types by which the desk's two functions know each other. */
public final class DeskTypes {
  public static final TypeName RISK = TypeName.typeNameFromString("kontor/risk");
  public static final TypeName EXECUTION = TypeName.typeNameFromString("kontor/execution");

  /** Where entries of the ledger leave. */
  public static final TypeName LEDGER = TypeName.typeNameFromString("kontor/ledger");

  public static final Cbor<DeskMessage> MESSAGE =
      Cbor.immutable("kontor/desk-message", DeskMessage.class);
  public static final Cbor<Entry> ENTRY = Cbor.immutable("kontor/entry", Entry.class);

  /** What {@link #RISK} remembers. */
  public static final ValueSpec<RiskMemory> RISK_MEMORY =
      ValueSpec.named("account").withCustomType(Cbor.mutable("kontor/account", RiskMemory.class));

  static final ValueSpec<ExecutionMemory> EXECUTION_MEMORY =
      ValueSpec.named("orders")
          .withCustomType(Cbor.mutable("kontor/orders", ExecutionMemory.class));

  private DeskTypes() {}
}
