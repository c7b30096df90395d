package dev.kontor.operators.desk;

import dev.kontor.models.desk.Control;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.signals.Signal;
import dev.kontor.operators.records.RecordType;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ObjectArrayTypeInfo;

/**
 * What reaches an account's desk: bars of one time, trades or quotes of one time, a signal, a
 * control or a corporate action; the others are null.
 */
public record DeskEvent(
    String account,
    Bar[] marks,
    Mark[] ticks,
    Signal signal,
    Control control,
    CorporateAction action) {
  public static final TypeInformation<DeskEvent> TYPE =
      Types.POJO(
          DeskEvent.class,
          Map.of(
              "account", Types.STRING,
              "marks", ObjectArrayTypeInfo.getInfoFor(RecordType.BAR),
              "ticks", ObjectArrayTypeInfo.getInfoFor(RecordType.MARK),
              "signal", Types.POJO(Signal.class),
              "control", Types.POJO(Control.class),
              "action", Types.POJO(CorporateAction.class)));

  public static DeskEvent of(Bar... marks) {
    return new DeskEvent(null, marks, null, null, null, null);
  }

  /** Those of one instrument are in their order. */
  public static DeskEvent of(Mark... ticks) {
    return new DeskEvent(null, null, ticks, null, null, null);
  }

  public static DeskEvent of(Signal signal) {
    return new DeskEvent(null, null, null, signal, null, null);
  }

  public static DeskEvent of(Control control) {
    return new DeskEvent(null, null, null, null, control, null);
  }

  public static DeskEvent of(CorporateAction action) {
    return new DeskEvent(null, null, null, null, null, action);
  }

  DeskEvent to(String account) {
    return new DeskEvent(account, marks, ticks, signal, control, action);
  }
}
