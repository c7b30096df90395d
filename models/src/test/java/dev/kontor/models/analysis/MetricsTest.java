package dev.kontor.models.analysis;

import static dev.kontor.models.analysis.Points.buy;
import static dev.kontor.models.analysis.Points.daily;
import static dev.kontor.models.analysis.Points.point;
import static dev.kontor.models.analysis.Points.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.AbstractDoubleAssert;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Offset<Double> EXACTLY = within(1e-9);

  @Test
  void ratiosAreTheOnesComputedByHand() {
    // Returns +10 %, −10 %, +20 %: mean 0.2/3, deviations 1/30, −1/6, 2/15; squares sum to 14/300.
    List<Metric> metrics = of(daily(100, 110, 99, 118.8));
    double sharpe = 0.2 / 3 / Math.sqrt(14.0 / 600) * Math.sqrt(365);
    double sortino = 0.2 / 3 / Math.sqrt(0.01 / 3) * Math.sqrt(365);

    value(metrics, "totalReturn").isCloseTo(18.8, EXACTLY);
    value(metrics, "volatility").isCloseTo(100 * Math.sqrt(14.0 / 600 * 365), EXACTLY);
    value(metrics, "sharpe").isCloseTo(sharpe, EXACTLY);
    value(metrics, "sortino").isCloseTo(sortino, EXACTLY);
    value(metrics, "maxDrawdown").isCloseTo(-10, EXACTLY);
    value(metrics, "longestDrawdown").isEqualTo(2);
    double cagr = Math.pow(1.188, 365.25 / 3) - 1;
    value(metrics, "cagr").isCloseTo(100 * cagr, within(1e-3));
    value(metrics, "calmar").isCloseTo(cagr / 0.1, within(1e-3));
  }

  @Test
  void aDayWithoutDataCountsOnlyWhereMarketsNeverClose() {
    List<EquityPoint> gap =
        List.of(
            point("2024-01-05T12:00:00Z", 100),
            point("2024-01-06T12:00:00Z", 110),
            point("2024-01-08T12:00:00Z", 110));

    double mean = 0.1 / 3;
    double deviation = Math.sqrt(((0.1 - mean) * (0.1 - mean) + 2 * mean * mean) / 2);
    value(Metrics.of(gap, List.of(), Convention.CALENDAR), "sharpe")
        .isCloseTo(mean / deviation * Math.sqrt(365), EXACTLY);
    value(Metrics.of(gap, List.of(), Convention.EXCHANGE), "sharpe")
        .isCloseTo(0.05 / Math.sqrt(0.005) * Math.sqrt(252), EXACTLY);
  }

  @Test
  void tradesAreTheOnesComputedByHand() {
    Blotter blotter =
        Blotter.of(
            List.of(
                buy(1, 100, 1),
                sell(1, 131, 0), // +30
                buy(1, 100, 0),
                sell(1, 90, 0), // −10
                sell(1, 100, 0),
                buy(1, 90, 0), // +10, short
                buy(1, 100, 5))); // open
    List<Metric> metrics =
        Metrics.of(EquityCurve.of(daily(1000, 1030)), blotter, Convention.CALENDAR);

    value(metrics, "trades").isEqualTo(3);
    value(metrics, "winRate").isCloseTo(200.0 / 3, EXACTLY);
    value(metrics, "profitFactor").isEqualTo(4);
    value(metrics, "payoff").isEqualTo(2);
    value(metrics, "averageTrade").isCloseTo(10, EXACTLY);
    value(metrics, "bestTrade").isEqualTo(30);
    value(metrics, "worstTrade").isEqualTo(-10);
    value(metrics, "expectancy").isCloseTo(1, EXACTLY);
    value(metrics, "sqn").isCloseTo(Math.sqrt(3) * 10 / 20, EXACTLY);
    value(metrics, "fees").isEqualTo(6);
    value(metrics, "turnover").isCloseTo(711.0 / 1015, EXACTLY);
  }

  @Test
  void timeInMarketAndExposureCountPoints() {
    List<EquityPoint> points =
        List.of(
            new EquityPoint(1, "main", 100, 100, 0),
            new EquityPoint(2, "main", 100, 50, 50),
            new EquityPoint(3, "main", 100, 130, -30),
            new EquityPoint(4, "main", 100, 100, 0));

    value(of(points), "timeInMarket").isEqualTo(50);
    value(of(points), "exposure").isCloseTo(20, EXACTLY);
  }

  @Test
  void withoutPointsOrTradesNothingIsDefinedButTheCounts() {
    assertThat(of(List.of()).stream().filter(Metric::isDefined).map(Metric::key))
        .containsExactly("trades", "fees");
  }

  @Test
  void onePointHasNoReturn() {
    assertThat(of(daily(100)).stream().filter(Metric::isDefined).map(Metric::key))
        .containsExactly(
            "maxDrawdown",
            "longestDrawdown",
            "timeInMarket",
            "exposure",
            "trades",
            "fees",
            "turnover");
  }

  @Test
  void flatEquityHasNoRatios() {
    List<Metric> metrics = of(daily(100, 100, 100, 100));

    value(metrics, "totalReturn").isZero();
    value(metrics, "volatility").isZero();
    value(metrics, "maxDrawdown").isZero();
    value(metrics, "sharpe").isNaN();
    value(metrics, "sortino").isNaN();
    value(metrics, "calmar").isNaN();
  }

  @Test
  void steadyGrowthHasNoRiskAndThereforeNoSharpe() {
    value(of(daily(100, 101, 102.01, 103.0301)), "sharpe").isNaN();
    value(of(daily(100, 101, 102.01, 103.0301)), "sortino").isNaN();
  }

  @Test
  void ruinIsALossOfEverythingAndWhatFollowsIsUndefined() {
    List<Metric> metrics = of(daily(100, 0, 0, 0));

    value(metrics, "totalReturn").isEqualTo(-100);
    value(metrics, "cagr").isEqualTo(-100);
    value(metrics, "maxDrawdown").isEqualTo(-100);
    value(metrics, "sharpe").isNaN();
    value(of(daily(100, -20)), "cagr").isNaN();
  }

  @Test
  void onlyProfitsHaveNoProfitFactor() {
    Blotter blotter = Blotter.of(List.of(buy(1, 100, 0), sell(1, 110, 0)));
    List<Metric> metrics =
        Metrics.of(EquityCurve.of(daily(100, 110)), blotter, Convention.CALENDAR);

    value(metrics, "winRate").isEqualTo(100);
    value(metrics, "profitFactor").isNaN();
    value(metrics, "payoff").isNaN();
    value(metrics, "expectancy").isNaN();
    value(metrics, "sqn").isNaN();
  }

  @Test
  void theConventionStandsBesideTheNumber() {
    Metric sharpe = Measure.SHARPE.of(1.234, Convention.EXCHANGE);

    assertThat(sharpe.convention()).contains("× √252", "days with data only", "ddof = 1");
    assertThat(sharpe.text()).isEqualTo("1.23");
    assertThat(Measure.SHARPE.of(1 / 0.0, Convention.EXCHANGE).text()).isEqualTo("–");
    assertThat(Measure.TOTAL_RETURN.of(-0.001, Convention.CALENDAR).text()).isEqualTo("0.00 %");
  }

  @Property(tries = 200)
  void capitalDoesNotChangeRatios(
      @ForAll @Size(min = 3, max = 40) List<@DoubleRange(min = 50, max = 150) Double> path,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double capital) {
    double[] equity = path.stream().mapToDouble(v -> v).toArray();
    List<Metric> small = of(daily(equity));
    List<Metric> large = of(daily(path.stream().mapToDouble(v -> v * capital).toArray()));

    for (String key : List.of("totalReturn", "volatility", "sharpe", "sortino", "maxDrawdown")) {
      double expected = of(small, key);
      if (Double.isNaN(expected)) {
        value(large, key).isNaN();
      } else {
        value(large, key).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
      }
    }
  }

  @Property(tries = 200)
  void aDrawdownIsNeverPositiveAndNeverMoreThanEverything(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 1, max = 150) Double> path) {
    value(of(daily(path.stream().mapToDouble(v -> v).toArray())), "maxDrawdown")
        .isBetween(-100.0, 0.0);
  }

  private static List<Metric> of(List<EquityPoint> points) {
    return Metrics.of(points, List.of(), Convention.CALENDAR);
  }

  private static double of(List<Metric> metrics, String key) {
    return metrics.stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow().value();
  }

  private static AbstractDoubleAssert<?> value(List<Metric> metrics, String key) {
    return assertThat(of(metrics, key)).as(key);
  }
}
