package dev.kontor.models.analysis;

import static dev.kontor.models.analysis.Points.at;
import static dev.kontor.models.analysis.Points.daily;
import static dev.kontor.models.analysis.Points.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquityCurveTest {
  @Test
  void midnightBelongsToTheDayThatEnds() {
    EquityCurve curve =
        EquityCurve.of(
            List.of(
                point("2024-01-01T12:00:00Z", 100),
                point("2024-01-02T00:00:00Z", 110),
                point("2024-01-02T00:01:00Z", 120)));

    assertThat(curve.dailyCloses().values()).containsExactly(110.0, 120.0);
  }

  @Test
  void aMonthStartsWhereTheLastOneEnded() {
    EquityCurve curve =
        EquityCurve.of(
            List.of(
                point("2024-01-10T00:00:00Z", 100),
                point("2024-01-31T12:00:00Z", 110),
                point("2024-02-29T12:00:00Z", 99)));

    assertThat(curve.monthlyReturns().keySet())
        .containsExactly(YearMonth.of(2024, 1), YearMonth.of(2024, 2));
    assertThat(curve.monthlyReturns().get(YearMonth.of(2024, 1))).isCloseTo(0.1, within(1e-12));
    assertThat(curve.monthlyReturns().get(YearMonth.of(2024, 2))).isCloseTo(-0.1, within(1e-12));
  }

  @Test
  void anOpeningBalanceAtMidnightIsNoMonth() {
    assertThat(EquityCurve.of(daily(100, 101)).monthlyReturns()).hasSize(1);
  }

  @Test
  void accountsAddUpAndCountFromTheStart() {
    EquityPoint late = new EquityPoint(at("2024-01-02T00:00:00Z"), "b", 50, 50, -7);
    EquityPoint early = new EquityPoint(at("2024-01-01T00:00:00Z"), "a", 100, 100, 0);
    EquityPoint last = new EquityPoint(at("2024-01-03T00:00:00Z"), "a", 90, 100, 5);

    EquityCurve curve = EquityCurve.of(List.of(late, early, last));

    assertThat(curve.size()).isEqualTo(3);
    assertThat(List.of(curve.equity(0), curve.equity(1), curve.equity(2)))
        .containsExactly(150.0, 150.0, 140.0);
    assertThat(curve.exposure(2)).isEqualTo(12);
  }

  @Test
  void pointsMayComeInAnyOrder() {
    List<EquityPoint> points = daily(100, 110, 90);
    EquityCurve backwards = EquityCurve.of(List.of(points.get(2), points.get(0), points.get(1)));

    assertThat(backwards.first()).isEqualTo(100);
    assertThat(backwards.last()).isEqualTo(90);
  }

  @Test
  void underwaterIsMeasuredFromTheHighSoFar() {
    assertThat(EquityCurve.of(daily(100, 80, 120, 90)).underwater())
        .containsExactly(new double[] {0, -0.2, 0, -0.25}, within(1e-12));
  }
}
