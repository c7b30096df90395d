package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.records.RecordType;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * A bar of the strategy's timeframe.
 *
 * @param filled whether nobody traded in it
 */
public record StrategyBar(Bar bar, boolean filled) {
  public static final TypeInformation<StrategyBar> TYPE =
      Types.POJO(StrategyBar.class, Map.of("bar", RecordType.BAR, "filled", Types.BOOLEAN));
}
