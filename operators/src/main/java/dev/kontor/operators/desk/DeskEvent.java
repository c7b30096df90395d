package dev.kontor.operators.desk;

import dev.kontor.models.desk.Control;
import dev.kontor.models.market.Bar;
import dev.kontor.models.signals.Signal;
import dev.kontor.operators.records.RecordType;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ObjectArrayTypeInfo;

/**
 * What reaches an account's desk: marks of one time, a signal or a control; the other two are null.
 */
public record DeskEvent(String account, Bar[] marks, Signal signal, Control control) {
  public static final TypeInformation<DeskEvent> TYPE =
      Types.POJO(
          DeskEvent.class,
          Map.of(
              "account", Types.STRING,
              "marks", ObjectArrayTypeInfo.getInfoFor(RecordType.BAR),
              "signal", Types.POJO(Signal.class),
              "control", Types.POJO(Control.class)));

  public static DeskEvent of(Bar... marks) {
    return new DeskEvent(null, marks, null, null);
  }

  public static DeskEvent of(Signal signal) {
    return new DeskEvent(null, null, signal, null);
  }

  public static DeskEvent of(Control control) {
    return new DeskEvent(null, null, null, control);
  }

  DeskEvent to(String account) {
    return new DeskEvent(account, marks, signal, control);
  }
}
