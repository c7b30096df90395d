package dev.kontor.operators.statefun;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;

/** What a {@link FunctionHost} hosts, and how the streams around it become messages and back. */
public interface FunctionModule<IN, OUT> extends Serializable {
  /** Asked once in each task, when it opens; each function is supplied once. */
  List<StatefulFunctionSpec> functions();

  /**
   * The ingress: makes messages of all that a key is given at one time. All messages of one key go
   * to one id. Each is worked off, with all that follows from it, before the next.
   *
   * @param slice complete, in no order that may matter
   */
  void ingress(long time, List<IN> slice, Consumer<Message> out);

  /**
   * What to tell an id that remembers something when its input is over, after all that is delayed.
   */
  default void end(String id, Consumer<Message> out) {}

  /**
   * The egress: makes an output of a message.
   *
   * @return null if nobody reads the egress that is meant, which is an error
   */
  OUT egress(EgressMessage message);

  /**
   * Who watches what ids remember, asked once in each task, when it opens; null for nobody.
   *
   * @param metrics of the host, to show numbers in
   */
  default Watch watch(MetricGroup metrics) {
    return null;
  }
}
