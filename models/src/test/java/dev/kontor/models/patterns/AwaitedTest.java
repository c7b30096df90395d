package dev.kontor.models.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AwaitedTest {
  private static final Timeframe MINUTE = Timeframe.of("1m");

  @Test
  void aLaterStepMattersOnlyAfterTheOneBefore() {
    assertThat(awaited("b a b", pattern("a", "b"))).containsExactly("", "a", "b");
  }

  @Test
  void aStepOnTheBarOfTheOneBeforeDoesNotMatter() {
    assertThat(awaited("ab b", pattern("a", "b"))).containsExactly("a", "b");
  }

  @Test
  void whatMustNotHappenMattersBetweenItsStepsOnly() {
    assertThat(awaited("x a x b", pattern("a", "!x", "b"))).containsExactly("", "a", "x", "b");
  }

  @Test
  void aStepTooLateDoesNotMatter() {
    assertThat(awaited("a . . b . b", pattern("a", "b"))).containsExactly("a", "", "", "b", "", "");
  }

  @Test
  void aNameInTwoPlacesMattersIfItMattersInOne() {
    assertThat(awaited("a a", pattern("a", "b", "a"))).containsExactly("a", "a");
  }

  /** The law: whatever a search through all happenings finds is found among those that matter. */
  @Property(tries = 500)
  void noMatchIsLost(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 7) Integer> bars) {
    PatternSettings pattern = pattern("a", "b", "c");
    List<String> all = new ArrayList<>();
    for (int bar : bars) {
      all.add(((bar & 1) > 0 ? "a" : "") + ((bar & 2) > 0 ? "b" : "") + ((bar & 4) > 0 ? "c" : ""));
    }
    String told = String.join(" ", all.stream().map(bar -> bar.isEmpty() ? "." : bar).toList());
    List<String> some = bars.isEmpty() ? List.of() : awaited(told, pattern);
    assertThat(matches(some)).isEqualTo(matches(all));
  }

  /** Every a, then b, then c on later bars, at most three minutes from the first to the last. */
  private static List<String> matches(List<String> bars) {
    List<String> found = new ArrayList<>();
    for (int a = 0; a < bars.size(); a++) {
      for (int b = a + 1; b < bars.size(); b++) {
        for (int c = b + 1; c < bars.size() && c <= a + 3; c++) {
          if (bars.get(a).contains("a") && bars.get(b).contains("b") && bars.get(c).contains("c")) {
            found.add(a + " " + b + " " + c);
          }
        }
      }
    }
    return found;
  }

  private static PatternSettings pattern(String... steps) {
    return new PatternSettings(List.of(steps), Duration.ofMinutes(3));
  }

  /**
   * What matters on each bar.
   *
   * @param told the letters of each bar's happenings, of a, b, c and x
   */
  private static List<String> awaited(String told, PatternSettings pattern) {
    List<String> fields = List.of("open", "high", "low", "close");
    List<String> letters = List.of("a", "b", "c", "x");
    IndicatorCompiler compiler = new IndicatorCompiler();
    int first =
        compiler.kernel(
            "awaited",
            pattern.sequence().stream()
                .map(step -> fields.get(letters.indexOf(PatternSettings.happening(step))) + " == 1")
                .map(Definitions::parse)
                .toList(),
            MINUTE,
            pattern.happenings().size(),
            site -> new Awaited(site, pattern));
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    List<String> names = List.copyOf(pattern.happenings());
    List<String> awaited = new ArrayList<>();
    for (String bar : told.split(" ")) {
      long start = (1_000 + awaited.size()) * 60_000L;
      long[] prices =
          letters.stream().mapToLong(l -> bar.contains(l) ? E8.ONE : 2 * E8.ONE).toArray();
      set.update(
          memory,
          new Bar("X", start, start + 60_000, prices[0], prices[1], prices[2], prices[3], 0));
      StringBuilder mattering = new StringBuilder();
      for (int i = 0; i < names.size(); i++) {
        mattering.append(memory[first + i] == 1 ? names.get(i) : "");
      }
      awaited.add(mattering.toString());
    }
    return awaited;
  }
}
