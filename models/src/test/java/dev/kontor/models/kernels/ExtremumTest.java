package dev.kontor.models.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ExtremumTest {
  @Property(tries = 500)
  void isTheLatestOfTheHighest(
      @ForAll @Size(min = 1, max = 80) List<@IntRange(min = -4, max = 4) Integer> values,
      @ForAll @IntRange(min = 1, max = 12) int n) {
    Site site = Cells.site();
    Extremum highest = Extremum.highestWithAge(site, n);
    Extremum lowest = Extremum.lowest(site, n);
    double[] m = Cells.of(site);
    for (int i = 0; i < values.size(); i++) {
      highest.next(m, values.get(i));
      lowest.next(m, values.get(i));
      if (i < n - 1) {
        assertThat(highest.value(m)).isNaN();
        continue;
      }
      List<Integer> window = values.subList(i - n + 1, i + 1);
      double most = window.stream().max(Integer::compare).orElseThrow();
      assertThat(highest.value(m)).isEqualTo(most);
      assertThat(highest.age(m)).isEqualTo(n - 1 - window.lastIndexOf((int) most));
      assertThat(lowest.value(m))
          .isEqualTo((double) window.stream().min(Integer::compare).orElseThrow());
    }
  }
}
