package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.kernels.Kernel;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChainTest {
  /** A handle is compiled anew once it was used more often than this. */
  private static final int OFTEN = 200;

  @Property(tries = 50)
  void runsAllKernelsInTheirOrder(
      @ForAll @Size(max = 150) List<@IntRange(min = 1, max = 9) Integer> factors) {
    List<Kernel> kernels =
        factors.stream().map(factor -> (Kernel) m -> m[0] = (m[0] * factor + 1) % 1009).toList();
    Chain chain = Chain.of(kernels);
    double[] chained = {1};
    double[] looped = {1};
    for (int i = 0; i < OFTEN; i++) {
      chain.next(chained);
      kernels.forEach(kernel -> kernel.next(looped));
      assertThat(chained).containsExactly(looped);
    }
  }

  @Test
  void whatAKernelThrowsIsThrownAsItIs() {
    IllegalStateException broken = new IllegalStateException("broken");
    Kernel breaks =
        m -> {
          throw broken;
        };
    Chain chain = Chain.of(Stream.of(breaks).toList());
    assertThatThrownBy(() -> chain.next(new double[0])).isSameAs(broken);
  }
}
