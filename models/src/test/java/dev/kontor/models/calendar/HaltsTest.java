package dev.kontor.models.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.calendar.Halts.Halt;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HaltsTest {
  /** However they overlap. */
  @Property(tries = 200)
  void anInstrumentIsHaltedWhileOneOfItsHaltsLasts(@ForAll Random random) {
    List<Halt> all = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      long from = random.nextInt(40);
      all.add(new Halt("XY".charAt(random.nextInt(2)) + "", from, from + 1 + random.nextInt(9)));
    }
    Halts halts = Halts.of(all);
    for (String instrument : List.of("X", "Y", "Z")) {
      for (long time = -1; time < 60; time++) {
        long now = time;
        assertThat(halts.at(instrument, time))
            .as("%s at %d in %s", instrument, time, all)
            .isEqualTo(
                all.stream()
                    .filter(halt -> halt.instrument().equals(instrument))
                    .anyMatch(halt -> halt.from() <= now && now < halt.to()));
      }
    }
  }

  @Test
  void aBarIsTouchedIfItBeginsOrEndsInAHalt() {
    Halts halts = Halts.of(List.of(new Halt("X", 100, 200)));
    assertThat(halts.touch(bar(0, 100))).isFalse();
    assertThat(halts.touch(bar(0, 101))).isTrue();
    assertThat(halts.touch(bar(120, 180))).isTrue();
    assertThat(halts.touch(bar(199, 300))).isTrue();
    assertThat(halts.touch(bar(200, 300))).isFalse();
    assertThat(halts.touch(bar(0, 300))).as("in its middle").isFalse();
  }

  @Test
  void aHaltMayHaveNoEndButMustHaveALength() {
    assertThat(Halts.of(List.of(new Halt("X", 1, Long.MAX_VALUE))).at("X", 1L << 60)).isTrue();
    assertThatThrownBy(() -> new Halt("X", 5, 5)).hasMessage("a halt must end after it begins");
  }

  private static Bar bar(long start, long end) {
    return new Bar("X", start, end, 1, 1, 1, 1, 1);
  }
}
