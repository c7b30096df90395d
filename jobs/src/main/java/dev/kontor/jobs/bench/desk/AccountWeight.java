package dev.kontor.jobs.bench.desk;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.desk.Cbor;
import dev.kontor.models.desk.Desk;
import dev.kontor.models.desk.DeskSettings;
import dev.kontor.models.desk.DeskState;
import dev.kontor.models.desk.ExecutionMemory;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.desk.RiskMemory;
import dev.kontor.models.desk.Slice;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.TimeInForce;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderPrices;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;

/**
 * How many bytes an account takes in a checkpoint.
 *
 * @param orders that rest, one of each instrument
 * @param bytes of both functions' values
 */
public record AccountWeight(int orders, int bytes) {
  private static final String RULE = "rest";

  /** Of an account with so many instruments and a limit order resting in each. */
  public static AccountWeight of(int instruments) {
    LinkedHashMap<String, OrderSettings> orders = new LinkedHashMap<>();
    orders.put(
        RULE,
        new OrderSettings(
            OrderType.LIMIT, "close", null, null, TimeInForce.GTC, null, false, null, null));
    Desk desk =
        new Desk(
            new DeskSettings(
                Positions.BOTH,
                new Sizing(
                    null, null, new BigDecimal("0.01"), Sizing.At.CLOSE, new BigDecimal("0.01")),
                new Venue(BigDecimal.ZERO, Fees.none(), false),
                new Limits(null, null, null, Limits.TooLarge.REFUSE),
                Accounting.PLAIN,
                null,
                Listings.all(Listing.CLOCK),
                new LinkedHashMap<>(),
                orders));
    DeskState state = DeskState.startingWith("main", E8.parse("1000000"));
    Slice slice = new Market(instruments).slice(0);
    slice.signals().clear();
    for (Bar bar : slice.marks()) {
      slice.add(signal(bar));
    }
    desk.step(state, slice.sort(), entry -> {});
    int bytes =
        Cbor.mutable("bench/account", RiskMemory.class).serialize(state.risk).readableBytes()
            + Cbor.mutable("bench/orders", ExecutionMemory.class)
                .serialize(state.execution)
                .readableBytes();
    return new AccountWeight(state.execution.venue.orders.size(), bytes);
  }

  private static Signal signal(Bar bar) {
    return new Signal(
        bar.instrument(),
        bar.end(),
        Advice.BUY,
        RULE,
        1,
        Verdict.ACCEPTED,
        "rule: " + RULE,
        bar.closeE8(),
        0,
        0,
        0,
        0,
        new OrderPrices(bar.closeE8() / 2, 0, 0),
        null,
        null);
  }
}
