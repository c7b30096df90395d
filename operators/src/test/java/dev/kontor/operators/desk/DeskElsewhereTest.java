package dev.kontor.operators.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.desk.Account;
import dev.kontor.models.desk.Desk;
import dev.kontor.models.desk.DeskMessage;
import dev.kontor.models.desk.DeskState;
import dev.kontor.models.desk.DeskTypes;
import dev.kontor.models.desk.EgressLetter;
import dev.kontor.models.desk.Letter;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.E8;
import dev.kontor.operators.Rig;
import dev.kontor.operators.desk.Elsewhere.Reply;
import dev.kontor.operators.desk.Elsewhere.Sent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.StatefulFunctions;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.handler.RequestReplyHandler;
import org.apache.flink.statefun.sdk.java.slice.SliceProtobufUtil;
import org.apache.flink.statefun.sdk.java.slice.Slices;
import org.apache.flink.statefun.sdk.java.testing.TestContext;
import org.apache.flink.statefun.sdk.reqreply.generated.FromFunction;
import org.apache.flink.statefun.sdk.reqreply.generated.ToFunction;
import org.apache.flink.statefun.sdk.reqreply.generated.TypedValue;
import org.junit.jupiter.api.Test;

/** The desk's functions say and remember the same in one place, hosted, and where all is bytes. */
class DeskElsewhereTest {
  private static final String ID = "main";
  private static final Travels TRAVELS = new Travels();

  private final DeskModule module = new DeskModule(Travels.settings(), Travels.ACCOUNTS);
  private final List<String> entries = new ArrayList<>();

  /** By time, what happens to the account. */
  private static TreeMap<Long, List<DeskEvent>> history() {
    TreeMap<Long, List<DeskEvent>> slices = new TreeMap<>();
    for (DeskEvent event : TRAVELS.history()) {
      if (event.account().equals(ID)) {
        slices.computeIfAbsent(TRAVELS.time(event), time -> new ArrayList<>()).add(event);
      }
    }
    return slices;
  }

  private static DeskState direct(List<String> out) {
    Desk desk = new Desk(Travels.settings());
    Account account = Travels.ACCOUNTS.get(0);
    DeskState state = DeskState.startingWith(account.name(), E8.of(account.cash()));
    DeskModule module = new DeskModule(Travels.settings(), Travels.ACCOUNTS);
    history()
        .forEach(
            (time, events) ->
                module.ingress(
                    time,
                    events,
                    message -> {
                      var turn = (DeskMessage.Turn) message.as(DeskTypes.MESSAGE);
                      desk.step(state, turn.slice(), entry -> out.add("" + entry));
                    }));
    desk.end(state, entry -> out.add("" + entry));
    return state;
  }

  private static List<String> direct() {
    List<String> out = new ArrayList<>();
    direct(out);
    assertThat(out).hasSizeGreaterThan(200);
    return out;
  }

  @Test
  void hostedInBothModesTheyWriteWhatTheyWriteInOnePlace() throws Exception {
    List<String> expected = direct();
    try (Rig<DeskEvent, Entry> streaming = Rig.streaming(TRAVELS);
        Rig<DeskEvent, Entry> batch = Rig.batch(TRAVELS)) {
      assertThat(said(streaming.live(TRAVELS.history()).end())).isEqualTo(expected);
      TRAVELS.history().stream()
          .sorted(Comparator.comparing(DeskEvent::account))
          .forEach(event -> give(batch, event));
      assertThat(said(batch.end())).isEqualTo(expected);
    }
  }

  private static void give(Rig<DeskEvent, Entry> rig, DeskEvent event) {
    try {
      rig.give(event);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> said(Rig<DeskEvent, Entry> rig) {
    return rig.said().stream()
        .map(said -> (Entry) said.getValue())
        .filter(entry -> entry.account().equals(ID))
        .map(Entry::toString)
        .toList();
  }

  @Test
  void behindTheProtocolAndInTheTestKitTheySayAndRememberTheSame() throws Exception {
    List<String> expected = new ArrayList<>();
    DeskState state = direct(expected);

    Map<String, TypedValue> values = new HashMap<>();
    StatefulFunctions functions = new StatefulFunctions();
    module.functions().forEach(functions::withStatefulFunction);
    RequestReplyHandler handler = functions.requestReplyHandler();
    Elsewhere protocol =
        new Elsewhere((sent, reply) -> request(functions, handler, values, sent, reply));
    play(protocol);
    assertThat(entries).isEqualTo(expected);

    entries.clear();
    Map<TypeName, TestContext> contexts = new HashMap<>();
    Elsewhere kit = new Elsewhere((sent, reply) -> call(contexts, sent, reply));
    play(kit);
    assertThat(entries).isEqualTo(expected);
    assertThat(kit.delivered).isEqualTo(protocol.delivered).hasSizeGreaterThan(500);

    for (StatefulFunctionSpec spec : module.functions()) {
      for (ValueSpec<?> value : spec.knownValues().values()) {
        Object remembered = spec.typeName().equals(DeskTypes.RISK) ? state.risk : state.execution;
        byte[] bytes = bytes(value, remembered);
        String name = spec.typeName().name() + "." + value.name();
        assertThat(values.get(name).getValue().toByteArray()).as(name).isEqualTo(bytes);
        assertThat(bytes(value, stored(contexts.get(spec.typeName()), value)))
            .as(name)
            .isEqualTo(bytes);
      }
    }
  }

  private static <T> T stored(TestContext context, ValueSpec<T> value) {
    return context.storage().get(value).orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static <T> byte[] bytes(ValueSpec<T> spec, Object value) {
    return spec.type().typeSerializer().serialize((T) value).toByteArray();
  }

  private void play(Elsewhere elsewhere) throws Exception {
    for (var slice : history().entrySet()) {
      module.ingress(
          slice.getKey(), slice.getValue(), message -> deliver(elsewhere, slice.getKey(), message));
    }
    module.end(ID, message -> deliver(elsewhere, Long.MAX_VALUE, message));
  }

  private static void deliver(
      Elsewhere elsewhere, long time, org.apache.flink.statefun.sdk.java.message.Message message) {
    try {
      elsewhere.deliver(time, message);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void call(Map<TypeName, TestContext> contexts, Sent sent, Reply reply) {
    TestContext context =
        contexts.computeIfAbsent(sent.to(), type -> TestContext.forTarget(new Address(type, ID)));
    int messages = context.getSentMessages().size();
    int delayed = context.getSentDelayedMessages().size();
    int written = context.getSentEgressMessages().size();
    StatefulFunctionSpec spec =
        module.functions().stream()
            .filter(one -> one.typeName().equals(sent.to()))
            .findFirst()
            .orElseThrow();
    try {
      spec.supplier()
          .get()
          .apply(context, Letter.to(sent.to(), ID, DeskTypes.MESSAGE, sent.message()))
          .join();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    context.getSentMessages().stream()
        .skip(messages)
        .forEach(one -> reply.send(Sent.of(one.message())));
    context.getSentDelayedMessages().stream()
        .skip(delayed)
        .forEach(one -> reply.sendAfter(one.duration().toMillis(), Sent.of(one.message())));
    context.getSentEgressMessages().stream()
        .skip(written)
        .forEach(one -> entries.add("" + EgressLetter.read(one.message(), DeskTypes.ENTRY)));
  }

  private void request(
      StatefulFunctions functions,
      RequestReplyHandler handler,
      Map<String, TypedValue> values,
      Sent sent,
      Reply reply)
      throws Exception {
    var argument =
        TypedValue.newBuilder()
            .setTypename(DeskTypes.MESSAGE.typeName().asTypeNameString())
            .setHasValue(true)
            .setValue(SliceProtobufUtil.asByteString(Slices.wrap(sent.bytes())));
    var batch =
        ToFunction.InvocationBatchRequest.newBuilder()
            .setTarget(
                org.apache.flink.statefun.sdk.reqreply.generated.Address.newBuilder()
                    .setNamespace(sent.to().namespace())
                    .setType(sent.to().name())
                    .setId(ID))
            .addInvocations(ToFunction.Invocation.newBuilder().setArgument(argument));
    String scope = sent.to().name() + ".";
    for (String name : functions.functionSpecs().get(sent.to()).knownValues().keySet()) {
      batch.addState(
          ToFunction.PersistedValue.newBuilder()
              .setStateName(name)
              .setStateValue(values.getOrDefault(scope + name, TypedValue.getDefaultInstance())));
    }
    byte[] bytes = ToFunction.newBuilder().setInvocation(batch).build().toByteArray();
    byte[] answer = handler.handle(Slices.wrap(bytes)).join().toByteArray();
    var response = FromFunction.parseFrom(answer).getInvocationResult();
    response
        .getStateMutationsList()
        .forEach(change -> values.put(scope + change.getStateName(), change.getStateValue()));
    response
        .getOutgoingMessagesList()
        .forEach(one -> reply.send(sent(one.getTarget(), one.getArgument())));
    response
        .getDelayedInvocationsList()
        .forEach(
            one -> reply.sendAfter(one.getDelayInMs(), sent(one.getTarget(), one.getArgument())));
    response
        .getOutgoingEgressesList()
        .forEach(
            one ->
                entries.add(
                    ""
                        + DeskTypes.ENTRY
                            .typeSerializer()
                            .deserialize(SliceProtobufUtil.asSlice(one.getArgument().getValue()))));
  }

  private static Sent sent(
      org.apache.flink.statefun.sdk.reqreply.generated.Address to, TypedValue argument) {
    return new Sent(
        TypeName.typeNameOf(to.getNamespace(), to.getType()), argument.getValue().toByteArray());
  }
}
