package dev.kontor.jobs.bench.desk;

import dev.kontor.models.desk.Slice;
import dev.kontor.models.market.Bar;
import dev.kontor.models.signals.Signal;
import dev.kontor.operators.desk.DeskEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Makes a minute's number that minute's marks and signals, for every account. */
final class MarketEvents extends RichFlatMapFunction<Long, DeskEvent> {
  private static final long serialVersionUID = 1L;

  private final int instruments;
  private final ArrayList<String> accounts;

  private transient Market market;

  MarketEvents(int instruments, List<String> accounts) {
    this.instruments = instruments;
    this.accounts = new ArrayList<>(accounts);
  }

  @Override
  public void open(OpenContext context) {
    market = new Market(instruments);
  }

  @Override
  public void flatMap(Long minute, Collector<DeskEvent> out) {
    Slice slice = market.slice(minute);
    Bar[] marks = slice.marks().toArray(Bar[]::new);
    for (String account : accounts) {
      out.collect(new DeskEvent(account, marks, null, null, null, null));
      for (Signal signal : slice.signals()) {
        out.collect(new DeskEvent(account, null, null, signal, null, null));
      }
    }
  }
}
