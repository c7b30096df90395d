package dev.kontor.models.analysis;

import static dev.kontor.models.analysis.Points.buy;
import static dev.kontor.models.analysis.Points.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BlotterTest {
  @Test
  void aPurchaseAndItsSaleAreARoundTripAfterBothFees() {
    RoundTrip trip = Blotter.of(List.of(buy(2, 100, 1), sell(2, 110, 3))).roundTrips().get(0);

    assertThat(trip.isLong()).isTrue();
    assertThat(trip.fees()).isEqualTo(4);
    assertThat(trip.pnl()).isEqualTo(16);
    assertThat(trip.gain()).isEqualTo(0.08);
  }

  @Test
  void theFirstLotLeavesFirst() {
    Blotter blotter = Blotter.of(List.of(buy(1, 100, 0), buy(1, 200, 0), sell(1.5, 300, 0)));

    assertThat(blotter.roundTrips()).extracting(RoundTrip::pnl).containsExactly(200.0, 50.0);
    assertThat(blotter.openLots()).extracting(Lot::quantity).containsExactly(0.5);
  }

  @Test
  void aReversalIsSplitAtZeroWithItsFee() {
    Blotter blotter = Blotter.of(List.of(buy(1, 100, 0), sell(4, 90, 8), buy(3, 80, 0)));

    assertThat(blotter.roundTrips())
        .extracting(RoundTrip::isLong, RoundTrip::quantity, RoundTrip::fees, RoundTrip::pnl)
        .containsExactly(tuple(true, 1.0, 2.0, -12.0), tuple(false, 3.0, 6.0, 24.0));
    assertThat(blotter.openLots()).isEmpty();
  }

  @Test
  void aPartialCloseTakesItsShareOfTheEntryFee() {
    Blotter blotter = Blotter.of(List.of(buy(4, 100, 4), sell(1, 100, 0), sell(3, 100, 0)));

    assertThat(blotter.roundTrips()).extracting(RoundTrip::fees).containsExactly(1.0, 3.0);
  }

  @Test
  void roundingErrorsLeaveNoLotBehind() {
    Blotter blotter = Blotter.of(List.of(buy(0.1, 100, 0), buy(0.2, 100, 0), sell(0.3, 100, 0)));

    assertThat(blotter.openLots()).isEmpty();
    assertThat(blotter.roundTrips()).hasSize(2);
  }

  @Test
  void accountsAndInstrumentsDoNotMatchEachOther() {
    Execution other = new Execution(0, "other", "BTC-USD", false, 1, 100, 0);
    Execution ether = new Execution(0, "main", "ETH-USD", false, 1, 100, 0);

    assertThat(Blotter.of(List.of(buy(1, 100, 0), other, ether)).roundTrips()).isEmpty();
  }

  @Property(tries = 300)
  void closedAndOpenResultsAreTheChangeOfEquity(@ForAll("executions") List<Execution> executions) {
    Blotter blotter = Blotter.of(executions);
    double mark = 77;
    double cash = 0;
    double position = 0;
    for (Execution e : executions) {
      cash -= (e.buy() ? e.value() : -e.value()) + e.fee();
      position += e.buy() ? e.quantity() : -e.quantity();
    }
    double closed = blotter.roundTrips().stream().mapToDouble(RoundTrip::pnl).sum();
    double open = blotter.openLots().stream().mapToDouble(lot -> lot.pnlAt(mark)).sum();

    assertThat(closed + open).isCloseTo(cash + position * mark, within(1e-4));
  }

  @Property(tries = 300)
  void everyFeeIsInALotOrARoundTrip(@ForAll("executions") List<Execution> executions) {
    Blotter blotter = Blotter.of(executions);
    double closed = blotter.roundTrips().stream().mapToDouble(RoundTrip::fees).sum();
    double open = blotter.openLots().stream().mapToDouble(Lot::fee).sum();

    assertThat(closed + open).isCloseTo(blotter.fees(), within(1e-6));
  }

  @Provide
  Arbitrary<List<Execution>> executions() {
    Arbitrary<Double> quantity = Arbitraries.integers().between(1, 1000).map(q -> q / 100.0);
    Arbitrary<Double> price = Arbitraries.integers().between(1, 20_000).map(p -> p / 100.0);
    Arbitrary<Double> fee = Arbitraries.integers().between(0, 500).map(f -> f / 100.0);
    return Combinators.combine(Arbitraries.of(true, false), quantity, price, fee)
        .as((buy, q, p, f) -> buy ? buy(q, p, f) : sell(q, p, f))
        .list()
        .ofMaxSize(40);
  }
}
