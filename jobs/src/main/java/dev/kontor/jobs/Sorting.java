package dev.kontor.jobs;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Rejection;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.records.RecordType;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Parts what a source read: trades go on, bars, quotes and rejections leave by the side. */
final class Sorting extends ProcessFunction<Reading, Trade> {
  private static final long serialVersionUID = 1L;

  static final OutputTag<Bar> BARS = new OutputTag<>("bars", RecordType.BAR);
  static final OutputTag<Quote> QUOTES = new OutputTag<>("quotes", Types.POJO(Quote.class));
  static final OutputTag<Rejection> REJECTED =
      new OutputTag<>("rejected", Types.POJO(Rejection.class));

  private final boolean quotes;

  /**
   * @param quotes whether anybody wants them
   */
  Sorting(boolean quotes) {
    this.quotes = quotes;
  }

  @Override
  public void processElement(Reading reading, Context context, Collector<Trade> out) {
    if (quotes && reading.quote() != null) {
      context.output(QUOTES, reading.quote());
    }
    if (reading.trade() != null) {
      out.collect(reading.trade());
    } else if (reading.bar() != null) {
      context.output(BARS, reading.bar());
    } else if (reading.rejection() != null) {
      context.output(REJECTED, reading.rejection());
    }
  }
}
