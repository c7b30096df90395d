package dev.kontor.operators.desk;

import dev.kontor.models.desk.Control;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Delivers an event to every account that it concerns. */
public final class Delivery implements FlatMapFunction<DeskEvent, DeskEvent> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> accounts;

  public Delivery(List<String> accounts) {
    this.accounts = new ArrayList<>(accounts);
  }

  @Override
  public void flatMap(DeskEvent event, Collector<DeskEvent> out) {
    Control control = event.control();
    for (String account : accounts) {
      if (control == null || control.account() == null || control.account().equals(account)) {
        out.collect(event.to(account));
      }
    }
  }
}
