package dev.kontor.operators.statefun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.desk.EgressLetter;
import dev.kontor.operators.Rig;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.StatefulFunctions;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.handler.RequestReplyHandler;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.slice.SliceProtobufUtil;
import org.apache.flink.statefun.sdk.java.slice.Slices;
import org.apache.flink.statefun.sdk.java.testing.TestContext;
import org.apache.flink.statefun.sdk.reqreply.generated.FromFunction;
import org.apache.flink.statefun.sdk.reqreply.generated.ToFunction;
import org.apache.flink.statefun.sdk.reqreply.generated.TypedValue;
import org.junit.jupiter.api.Test;

/** A function that is hosted says the same in StateFun's own protocol and in its test kit. */
class ElsewhereTest {
  private record Invocation(Address target, Address caller, TypedValue argument) {}

  private static final String ID = "a";

  private final List<String> hosted = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();

  private static List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asked.add(new Asked(ID, i * 1_000L, "counter add", i));
    }
    asked.add(new Asked(ID, 9_000, "bell set", 0));
    return asked;
  }

  private void host() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(new ToySubject())) {
      for (Asked asked : asked()) {
        rig.give(asked).passTime(asked.time());
      }
      rig.said().forEach(said -> hosted.add(said.getValue().text()));
      assertThat(hosted).hasSize(17);
    }
  }

  @Test
  void behindTheProtocolWhereAllIsBytes() throws Exception {
    host();
    StatefulFunctions functions = new StatefulFunctions();
    new Toys().functions().forEach(functions::withStatefulFunction);
    RequestReplyHandler handler = functions.requestReplyHandler();
    Map<String, TypedValue> values = new HashMap<>();
    ArrayDeque<Invocation> queue = new ArrayDeque<>();
    for (Asked asked : asked()) {
      Message message = Toys.message(asked);
      queue.add(new Invocation(message.targetAddress(), null, typed(message)));
      while (!queue.isEmpty()) {
        Invocation next = queue.poll();
        request(functions, handler, next, values).getOutgoingMessagesList().stream()
            .map(sent -> new Invocation(sdk(sent.getTarget()), next.target, sent.getArgument()))
            .forEach(queue::add);
      }
    }
    assertThat(elsewhere).isEqualTo(hosted);
  }

  /** Delays of no time are the only ones here: they come at once, as messages do. */
  private FromFunction.InvocationResponse request(
      StatefulFunctions functions,
      RequestReplyHandler handler,
      Invocation invocation,
      Map<String, TypedValue> values)
      throws Exception {
    ToFunction.Invocation.Builder call =
        ToFunction.Invocation.newBuilder().setArgument(invocation.argument);
    if (invocation.caller != null) {
      call.setCaller(proto(invocation.caller));
    }
    var batch =
        ToFunction.InvocationBatchRequest.newBuilder()
            .setTarget(proto(invocation.target))
            .addInvocations(call);
    String scope = invocation.target.type().asTypeNameString() + "#";
    StatefulFunctionSpec spec = functions.functionSpecs().get(invocation.target.type());
    for (String name : spec.knownValues().keySet()) {
      batch.addState(
          ToFunction.PersistedValue.newBuilder()
              .setStateName(name)
              .setStateValue(values.getOrDefault(scope + name, TypedValue.getDefaultInstance())));
    }
    byte[] bytes = ToFunction.newBuilder().setInvocation(batch).build().toByteArray();
    byte[] reply = handler.handle(Slices.wrap(bytes)).join().toByteArray();
    var response = FromFunction.parseFrom(reply).getInvocationResult();
    response
        .getStateMutationsList()
        .forEach(change -> values.put(scope + change.getStateName(), change.getStateValue()));
    response
        .getOutgoingEgressesList()
        .forEach(
            sent ->
                elsewhere.add(
                    Toys.ANSWER
                        .deserialize(SliceProtobufUtil.asSlice(sent.getArgument().getValue()))
                        .text()));
    return response.toBuilder()
        .addAllOutgoingMessages(
            response.getDelayedInvocationsList().stream()
                .map(
                    late ->
                        FromFunction.Invocation.newBuilder()
                            .setTarget(late.getTarget())
                            .setArgument(late.getArgument())
                            .build())
                .toList())
        .build();
  }

  @Test
  void inTheTestKit() throws Throwable {
    host();
    Map<TypeName, StatefulFunctionSpec> specs = new HashMap<>();
    new Toys().functions().forEach(spec -> specs.put(spec.typeName(), spec));
    TestContext counter = TestContext.forTarget(new Address(Toys.COUNTER.typeName(), ID));
    for (Asked asked : asked()) {
      Message message = Toys.message(asked);
      TestContext context =
          asked.text().startsWith("counter")
              ? counter
              : TestContext.forTarget(message.targetAddress());
      int sent = context.getSentMessages().size();
      int said = context.getSentEgressMessages().size();
      play(specs, context, message, sent, said);
    }
    assertThat(elsewhere).isEqualTo(hosted);
  }

  private void play(
      Map<TypeName, StatefulFunctionSpec> specs,
      TestContext context,
      Message message,
      int sent,
      int said)
      throws Throwable {
    specs.get(message.targetAddress().type()).supplier().get().apply(context, message).join();
    context.getSentEgressMessages().stream()
        .skip(said)
        .forEach(one -> elsewhere.add(EgressLetter.read(one.message(), Toys.ANSWER).text()));
    List<Message> next = new ArrayList<>();
    context.getSentMessages().stream().skip(sent).forEach(one -> next.add(one.message()));
    context.getSentDelayedMessages().forEach(one -> next.add(one.message()));
    for (Message one : next) {
      TestContext called = TestContext.forTargetWithCaller(one.targetAddress(), context.self());
      play(specs, called, one, 0, 0);
    }
  }

  private static TypedValue typed(Message message) {
    return TypedValue.newBuilder()
        .setTypename(message.valueTypeName().asTypeNameString())
        .setHasValue(true)
        .setValue(SliceProtobufUtil.asByteString(message.rawValue()))
        .build();
  }

  private static org.apache.flink.statefun.sdk.reqreply.generated.Address proto(Address address) {
    return org.apache.flink.statefun.sdk.reqreply.generated.Address.newBuilder()
        .setNamespace(address.type().namespace())
        .setType(address.type().name())
        .setId(address.id())
        .build();
  }

  private static Address sdk(org.apache.flink.statefun.sdk.reqreply.generated.Address address) {
    return new Address(
        TypeName.typeNameOf(address.getNamespace(), address.getType()), address.getId());
  }
}
