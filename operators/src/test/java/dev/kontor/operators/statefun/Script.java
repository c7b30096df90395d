package dev.kontor.operators.statefun;

import dev.kontor.models.desk.EgressLetter;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.flink.util.function.SerializableSupplier;

/** Functions of one test, asked and answering as the {@link Toys} are. */
record Script(SerializableSupplier<List<StatefulFunctionSpec>> specs)
    implements FunctionModule<Asked, Answer>, Subject<Asked, Answer> {

  /** A function that Flink may send to its task. */
  interface Sendable extends StatefulFunction, Serializable {}

  /** A step of a function that is done when it returns. */
  interface Step extends SerializableFunction<Context, Void> {}

  static final ValueSpec<Long> NUMBER = ValueSpec.named("number").withLongType();

  static Script of(SerializableSupplier<List<StatefulFunctionSpec>> specs) {
    return new Script(specs);
  }

  /** One function that takes a step and says what it was told. */
  static Script one(Step step) {
    return raw(
        (context, message) -> {
          context.send(
              EgressLetter.to(
                  Toys.ANSWERS,
                  Toys.ANSWER,
                  new Answer(context.self().id(), message.as(Toys.ASKED).text())));
          step.apply(context);
          return Toys.done();
        });
  }

  static Script raw(Sendable function) {
    return Script.of(
        () ->
            List.of(
                StatefulFunctionSpec.builder(TypeName.typeNameFromString("toy/it"))
                    .withValueSpec(NUMBER)
                    .withSupplier(() -> function)
                    .build()));
  }

  static Asked asked(String id, long time, String text) {
    return new Asked(id, time, text, 7);
  }

  static Message again(Context context, String word) {
    return Toys.message(asked(context.self().id(), 0, "it " + word));
  }

  static List<String> told(Subject<Asked, Answer> subject, Asked... asked) throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(subject)) {
      return rig.give(asked).end().told().all();
    }
  }

  @Override
  public List<StatefulFunctionSpec> functions() {
    return specs.get();
  }

  @Override
  public void ingress(long time, List<Asked> slice, Consumer<Message> out) {
    slice.forEach(asked -> out.accept(Toys.message(asked)));
  }

  @Override
  public Answer egress(EgressMessage message) {
    return message.targetEgressId().equals(Toys.ANSWERS)
        ? EgressLetter.read(message, Toys.ANSWER)
        : null;
  }

  @Override
  public OneInputStreamOperator<Asked, Answer> operator(boolean sorted) {
    return new FunctionHost<>(sorted, Asked.TYPE, this);
  }

  @Override
  public String key(Asked asked) {
    return asked.id().substring(0, 1);
  }

  @Override
  public long time(Asked asked) {
    return asked.time();
  }

  @Override
  public String owner(Answer answer) {
    return answer.id();
  }

  @Override
  public List<Asked> history() {
    return List.of();
  }
}
