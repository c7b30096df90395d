package dev.kontor.operators.desk;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.records.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Makes bars the marks of all desks: those of one time leave together, once time has passed it, so
 * that a desk gets one record for a time and not one for each instrument. In BATCH, where all of
 * one instrument comes before the next, each leaves alone.
 *
 * <p>State: the bars whose time has not passed, on whichever task.
 */
public final class MarkOperator extends AbstractStreamOperator<DeskEvent>
    implements OneInputStreamOperator<Bar, DeskEvent> {
  private static final long serialVersionUID = 1L;

  private final boolean sorted;
  private final ArrayList<String> accounts;

  private transient ListState<Bar> saved;
  private transient TreeMap<Long, List<Bar>> waiting;
  private transient StreamRecord<DeskEvent> record;

  public MarkOperator(boolean sorted, List<String> accounts) {
    this.sorted = sorted;
    this.accounts = new ArrayList<>(accounts);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    waiting = new TreeMap<>();
    record = new StreamRecord<>(null);
    saved =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("waiting-marks", RecordType.BAR));
    for (Bar bar : saved.get()) {
      wait(bar);
    }
  }

  @Override
  public void processElement(StreamRecord<Bar> element) {
    Bar bar = element.getValue();
    if (sorted) {
      emit(bar.end(), bar);
    } else {
      wait(bar);
    }
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    while (!waiting.isEmpty() && waiting.firstKey() <= watermark.getTimestamp()) {
      Map.Entry<Long, List<Bar>> due = waiting.pollFirstEntry();
      emit(due.getKey(), due.getValue().toArray(Bar[]::new));
    }
    super.processWatermark(watermark);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    List<Bar> bars = new ArrayList<>();
    waiting.values().forEach(bars::addAll);
    saved.update(bars);
  }

  private void wait(Bar bar) {
    waiting.computeIfAbsent(bar.end(), end -> new ArrayList<>()).add(bar);
  }

  private void emit(long time, Bar... marks) {
    DeskEvent event = DeskEvent.of(marks);
    for (String account : accounts) {
      output.collect(record.replace(event.to(account), time));
    }
  }
}
