package dev.kontor.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {
  private static final double ABSENT = Double.NaN;

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "0, 1, 0, 1",
    "1, 0, 0, 1",
    "1, 1, 1, 1",
    "0, NaN, 0, NaN",
    "NaN, 0, 0, NaN",
    "1, NaN, NaN, 1",
    "NaN, 1, NaN, 1",
    "NaN, NaN, NaN, NaN"
  })
  void logicIsKleenes(double a, double b, double and, double or) {
    assertThat(apply("_&&_", a, b)).isEqualTo(Double.valueOf(and));
    assertThat(apply("_||_", a, b)).isEqualTo(Double.valueOf(or));
  }

  @Test
  void whatNeedsAnAbsentValueIsAbsent() {
    for (String operator :
        List.of("_+_", "_-_", "_*_", "_/_", "_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_", "min")) {
      assertThat(apply(operator, 1, ABSENT)).as(operator).isNaN();
      assertThat(apply(operator, ABSENT, 1)).as(operator).isNaN();
    }
    assertThat(apply("!_", ABSENT)).isNaN();
    assertThat(apply("_?_:_", ABSENT, 1, 2)).isNaN();
  }

  @Test
  void aChoiceDoesNotNeedWhatItDoesNotChoose() {
    assertThat(apply("_?_:_", 1, 5, ABSENT)).isEqualTo(5);
    assertThat(apply("_?_:_", 0, ABSENT, 6)).isEqualTo(6);
  }

  @Property
  void comparisonsAgree(@ForAll double a, @ForAll double b) {
    assertThat(apply("_<_", a, b)).isEqualTo(apply("_>_", b, a));
    assertThat(apply("_<=_", a, b)).isEqualTo(1 - apply("_>_", a, b));
    assertThat(apply("_==_", a, b)).isEqualTo(1 - apply("_!=_", a, b));
  }

  @Test
  void whatIsBeyondEveryNumberIsAbsent() {
    assertThat(apply("_/_", 1, 0)).isNaN();
    assertThat(apply("_%_", 1, 0)).isNaN();
    assertThat(apply("log", 0)).isNaN();
    assertThat(apply("sqrt", -1)).isNaN();
    assertThat(apply("exp", 1e9)).isNaN();
  }

  private static double apply(String operator, double... operands) {
    List<Formula> formulas = Arrays.stream(operands).<Formula>mapToObj(x -> values -> x).toList();
    return Operators.apply(operator, formulas).of(new double[0]);
  }
}
