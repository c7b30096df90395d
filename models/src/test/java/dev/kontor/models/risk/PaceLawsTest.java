package dev.kontor.models.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PaceLawsTest {
  @Property(tries = 500)
  void countsAsIfItRememberedAllOrders(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int limit) {
    Random random = new Random(seed);
    Pace pace = new Pace();
    List<Long> all = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 100; i++) {
      time += random.nextInt(700);
      long now = time;
      long within = all.stream().filter(t -> t > now - 1_000).count();
      assertThat(pace.allows(limit, 1_000, time)).isEqualTo(within < limit);
      if (within < limit) {
        pace.sent(limit, time);
        all.add(time);
      }
      assertThat(pace.times).hasSizeLessThanOrEqualTo(limit);
    }
  }

  @Property(tries = 500)
  void remembersTheNewestWhenTheLimitChanges(@ForAll long seed) {
    Random random = new Random(seed);
    Pace pace = new Pace();
    List<Long> all = new ArrayList<>();
    long time = 0;
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < 50; i++) {
      int limit = 1 + random.nextInt(6);
      time += random.nextInt(700);
      pace.sent(limit, time);
      all.add(time);
      smallest = limit;
      long now = time;
      long within = all.stream().filter(t -> t > now - 1_000).count();
      // A limit no larger than the memory is exact, whatever the limits were before.
      assertThat(pace.allows(1, 1_000, now)).isFalse();
      assertThat(pace.count).isLessThanOrEqualTo(smallest);
      if (pace.count == all.size() || within < pace.count) {
        assertThat(pace.allows((int) within + 1, 1_000, now)).isTrue();
      }
    }
  }
}
