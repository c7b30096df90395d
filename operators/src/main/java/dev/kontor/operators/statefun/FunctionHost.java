package dev.kontor.operators.statefun;

import dev.kontor.operators.time.SliceOperator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.util.OutputTag;

/**
 * Hosts functions of StateFun, keyed by their id, or by anything that stands for it: one key, one
 * id.
 *
 * <p>Order. A key's input comes in slices of one time. What is due by then is delivered first, by
 * due time and then in the order of sending; then the slice's messages. Messages between functions
 * of the id are delivered first in, first out, until none is left, before anything else happens.
 * What is sent with a delay of zero follows after that, still at the same time. At the end of a
 * bounded input all that is delayed comes due, each at its time: a function that always sends
 * itself another delayed message never ends. So BATCH and STREAMING are the same to a function.
 *
 * <p>A message to another id leaves by {@link #ELSEWHERE}, a delayed one when it is due. A message
 * to this id and a function that is not hosted is an error, as is a value that was not registered
 * and a future that is not complete when the function returns.
 *
 * <p>Values are handed to functions as they are, not as copies. A function may change what it got
 * from storage and must then set it, before it returns and for the last time; it may keep nothing
 * of it, nor of the context, until the next call, and may not send what it goes on changing.
 * Snapshots are safe: what one holds is copied before a function gets it again. Delayed messages
 * are written when they are sent and arrive as copies. The types of values must be thread-safe.
 *
 * <p>State per key: a {@link Memory}, the values by name and the delayed messages. Values of
 * functions that are not hosted any more are kept as they are. A key that remembers nothing is
 * forgotten and hears no end.
 */
public final class FunctionHost<IN, OUT> extends SliceOperator<IN, OUT> {
  private static final long serialVersionUID = 1L;

  /** Messages to other ids, and delayed ones to functions that have gone. */
  public static final OutputTag<Envelope> ELSEWHERE =
      new OutputTag<>("elsewhere", Types.POJO(Envelope.class));

  private final FunctionModule<IN, OUT> module;

  private transient ValueState<Memory> memories;
  private transient Exchange exchange;
  private transient Consumer<Message> door;
  private transient Watch watch;

  public FunctionHost(boolean sorted, TypeInformation<IN> type, FunctionModule<IN, OUT> module) {
    super(sorted, type);
    this.module = module;
  }

  @Override
  public void open() throws Exception {
    super.open();
    memories =
        getRuntimeContext().getState(new ValueStateDescriptor<>("memory", new MemorySerializer()));
    exchange = new Exchange(module.functions(), new Exits());
    door = exchange::ingress;
    watch = module.watch(getMetricGroup());
  }

  @Override
  protected void slice(long time, List<IN> elements) throws Exception {
    exchange.begin(memory());
    exchange.passTo(time);
    module.ingress(time, elements, door);
    keep();
  }

  @Override
  protected void wake(long time) throws Exception {
    super.wake(time);
    Memory memory = memories.value();
    if (memory != null && memory.alarm() <= time) {
      exchange.begin(memory);
      exchange.passTo(time);
      memory.forget(time);
      exchange.wakeAgain();
      keep();
    }
  }

  @Override
  protected void end() throws Exception {
    Memory memory = memories.value();
    if (memory == null) {
      return;
    }
    exchange.begin(memory);
    exchange.passTo(Long.MAX_VALUE);
    memory.forget(Long.MAX_VALUE - 1);
    if (!memory.isEmpty()) {
      module.end(memory.id(), door);
    }
    keep();
  }

  private Memory memory() throws Exception {
    Memory memory = memories.value();
    return memory == null ? new Memory() : memory;
  }

  private void keep() throws Exception {
    if (watch != null) {
      exchange.showTo(watch);
    }
    Memory memory = exchange.end();
    if (memory.isEmpty()) {
      memories.clear();
    } else {
      memories.update(memory);
    }
  }

  private final class Exits implements Exchange.Exits {
    @Override
    public void egress(TypeName sender, EgressMessage message, long time) {
      OUT value = module.egress(message);
      if (value == null) {
        throw new IllegalStateException(
            "function "
                + sender.asTypeNameString()
                + " sent to the egress "
                + message.targetEgressId().asTypeNameString()
                + ", which nobody reads");
      }
      emit(value, time);
    }

    @Override
    public void elsewhere(Envelope envelope, long time) {
      emit(ELSEWHERE, envelope, time);
    }

    @Override
    public void alarm(long time) {
      wakeAt(time);
    }
  }
}
