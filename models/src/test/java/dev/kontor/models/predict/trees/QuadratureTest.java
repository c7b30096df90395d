package dev.kontor.models.predict.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QuadratureTest {
  @Property
  void theMeanOfEachPowerIsExactUpToTheDegree(
      @ForAll @IntRange(min = 0, max = 200) int degree,
      @ForAll @IntRange(min = 0, max = 200) int power) {
    Quadrature quadrature = Quadrature.exactFor(Math.max(degree, power));
    double mean = 0;
    for (int i = 0; i < quadrature.count(); i++) {
      assertThat(quadrature.points()[i]).isStrictlyBetween(0.0, 1.0);
      mean += quadrature.weights()[i] * Math.pow(quadrature.points()[i], power);
    }
    assertThat(mean).isEqualTo(1.0 / (power + 1), within(1e-13));
  }
}
