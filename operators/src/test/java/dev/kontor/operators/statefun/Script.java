package dev.kontor.operators.statefun;

import dev.kontor.models.desk.EgressLetter;
import dev.kontor.operators.Subject;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.function.SerializableSupplier;

/** Functions of one test, asked and answering as the {@link Toys} are. */
record Script(SerializableSupplier<List<StatefulFunctionSpec>> specs)
    implements FunctionModule<Asked, Answer>, Subject<Asked, Answer> {

  static Script of(SerializableSupplier<List<StatefulFunctionSpec>> specs) {
    return new Script(specs);
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
