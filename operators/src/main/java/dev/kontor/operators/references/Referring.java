package dev.kontor.operators.references;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.records.RecordType;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * An instrument's bar beside the last bars of the references.
 *
 * @param instrument to whom it is told
 * @param time when it is known, epoch milliseconds
 * @param bar its bar; null if only a reference has a new one
 * @param references the numbers of their bars, as {@code ReferenceBars} has them
 * @param over whether the data is over: what is open is closed, and no hole is filled any more
 */
public record Referring(String instrument, long time, Bar bar, double[] references, boolean over) {
  public static final TypeInformation<Referring> TYPE =
      Types.POJO(
          Referring.class,
          Map.of(
              "instrument", Types.STRING,
              "time", Types.LONG,
              "bar", RecordType.BAR,
              "references", PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO,
              "over", Types.BOOLEAN));
}
