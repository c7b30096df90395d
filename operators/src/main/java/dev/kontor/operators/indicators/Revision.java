package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.records.RecordType;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * A bar was replaced by one with the trades that came too late for it.
 *
 * @param time when that was known, epoch milliseconds
 * @param bar the revised one
 * @param corrected how many longer bars that were open took it in; those that were out did not
 */
public record Revision(long time, Bar bar, int corrected) {
  public static final TypeInformation<Revision> TYPE =
      Types.POJO(
          Revision.class,
          Map.of("time", Types.LONG, "bar", RecordType.BAR, "corrected", Types.INT));
}
