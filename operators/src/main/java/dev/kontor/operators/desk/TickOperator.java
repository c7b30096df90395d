package dev.kontor.operators.desk;

import dev.kontor.models.bars.Listings;
import dev.kontor.models.calendar.Halts;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.execution.Fills;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.time.PassedTime;
import dev.kontor.operators.time.SliceOperator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Makes an instrument's trades, or its quotes, the marks of all desks: those of one time leave
 * together, in order, once time has passed it. Where trades are the marks, each has what was bid
 * and asked at the last quote of an earlier time, if there was one.
 *
 * <p>What is late, and what is outside of sessions, is no mark: whoever builds bars of it tells it.
 * What comes while trading is halted is a mark at which nothing fills.
 *
 * <p>State per instrument: what waits for its time, and the last quote beside trades; in all, the
 * time that has passed.
 */
public final class TickOperator extends SliceOperator<Tick, DeskEvent> {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Trade> TRADES =
      Comparator.comparingLong(Trade::sequence)
          .thenComparingLong(Trade::priceE8)
          .thenComparingLong(Trade::quantityE8);
  private static final Comparator<Quote> QUOTES =
      Comparator.comparingLong(Quote::sequence)
          .thenComparingLong(Quote::bidE8)
          .thenComparingLong(Quote::askE8)
          .thenComparingLong(Quote::bidSizeE8)
          .thenComparingLong(Quote::askSizeE8);

  private final boolean trades;
  private final Listings listings;
  private final Halts halts;
  private final ArrayList<String> accounts;

  private transient ValueState<Quote> last;
  private transient PassedTime passed;

  public TickOperator(boolean sorted, DeskSettings settings, List<String> accounts) {
    super(sorted, Tick.TYPE);
    trades = settings.venue().fills() == Fills.TRADES;
    listings = settings.listings();
    halts = settings.halts();
    this.accounts = new ArrayList<>(accounts);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    passed = new PassedTime(context);
  }

  @Override
  public void open() throws Exception {
    super.open();
    last =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("last-quote", Types.POJO(Quote.class)));
  }

  @Override
  public void processElement(StreamRecord<Tick> element) throws Exception {
    Tick tick = element.getValue();
    long time = tick.time();
    boolean late = time < element.getTimestamp() || (!sorted && time <= passed.at(watermark()));
    TradingCalendar calendar = listings.of(tick.instrument()).calendar();
    if (!late && (calendar == null || calendar.isOpen(time))) {
      super.processElement(element);
    }
  }

  @Override
  protected void slice(long time, List<Tick> ticks) throws Exception {
    List<Mark> marks = new ArrayList<>(ticks.size());
    List<Quote> quotes = quotes(ticks);
    if (trades) {
      Quote before = last.value();
      for (Trade trade : trades(ticks)) {
        Mark mark = Mark.of(trade);
        marks.add(
            before == null
                ? mark
                : mark.quoted(
                    before.bidE8(), before.bidSizeE8(), before.askE8(), before.askSizeE8()));
      }
      if (!quotes.isEmpty()) {
        last.update(quotes.get(quotes.size() - 1));
      }
    } else {
      quotes.forEach(quote -> marks.add(Mark.of(quote)));
    }
    if (!marks.isEmpty()) {
      emit(time, marks);
    }
  }

  private void emit(long time, List<Mark> marks) {
    if (!halts.isEmpty() && halts.at(key(), time)) {
      marks.replaceAll(Mark::halt);
    }
    DeskEvent event = DeskEvent.of(marks.toArray(Mark[]::new));
    for (String account : accounts) {
      emit(event.to(account), time);
    }
  }

  private static List<Trade> trades(List<Tick> ticks) {
    return ticks.stream().map(Tick::trade).filter(Objects::nonNull).sorted(TRADES).toList();
  }

  private static List<Quote> quotes(List<Tick> ticks) {
    return ticks.stream().map(Tick::quote).filter(Objects::nonNull).sorted(QUOTES).toList();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    passed.save(watermark());
  }
}
