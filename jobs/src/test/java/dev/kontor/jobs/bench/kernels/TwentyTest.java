package dev.kontor.jobs.bench.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.indicators.IndicatorSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured side by side must be the same. */
class TwentyTest {
  @ParameterizedTest
  @ValueSource(ints = {100, 250, 10_000})
  void areTheSameInTa4j(int kept) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    Map<String, Integer> places = new LinkedHashMap<>();
    Ta4jTwenty theirs = new Ta4jTwenty(kept);
    for (String name : theirs.names()) {
      String[] parts = name.split("\\.");
      String text = Subject.twenty().get(parts[0]);
      places.put(name, Subject.place(compiler, parts.length == 1 ? text : text + "." + parts[1]));
    }
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    Minutes minutes = new Minutes();
    for (int minute = 0; minute < 1_200; minute++) {
      int at = minutes.minute();
      set.update(memory, minutes.bar(at));
      theirs.next(minutes.bar(at));
      if (minute > Minutes.WARM) {
        theirs
            .values()
            .forEach(
                (name, value) ->
                    assertThat(memory[places.get(name)])
                        .as(name)
                        .isCloseTo(value, within(tolerance(name, value))));
      }
    }
  }

  /** To ta4j no flow of money is less than 1, so its index does not quite reach 0 and 100. */
  private static double tolerance(String name, double value) {
    return name.equals("mfi14") ? 0.05 : 1e-6 * Math.max(1, Math.abs(value));
  }

  @Test
  void haveLittleState() {
    assertThat(Subject.twenty()).hasSize(20);
    assertThat(8 * Subject.compile(Subject.TWENTY).fresh().length).isLessThanOrEqualTo(8192);
  }

  @Test
  void everyFunctionCanBeMeasuredAlone() {
    for (String subject : Subject.each()) {
      assertThat(Subject.compile(subject).fresh()).as(subject).isNotEmpty();
    }
  }
}
