package dev.kontor.operators.desk;

import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** A trade or a quote on its way to become a mark; the other is null. */
public record Tick(Trade trade, Quote quote) {
  public static final TypeInformation<Tick> TYPE =
      Types.POJO(
          Tick.class, Map.of("trade", Types.POJO(Trade.class), "quote", Types.POJO(Quote.class)));

  public static Tick of(Trade trade) {
    return new Tick(trade, null);
  }

  public static Tick of(Quote quote) {
    return new Tick(null, quote);
  }

  public String instrument() {
    return trade != null ? trade.instrument() : quote.instrument();
  }

  /** Its own, whenever it came; epoch milliseconds. */
  public long time() {
    return trade != null ? trade.time() : quote.time();
  }
}
