package dev.kontor.models.indicators.ta4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kontor.models.expressions.BadExpression;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

class Ta4jClassesTest {
  /** A newer ta4j with other classes is noticed here; the list is to be what this test wants. */
  @Test
  void theListIsOfAllThatCanBeBuiltOfSeriesNumbersTruthsAndWords() {
    List<String> usable =
        new ClassFileImporter()
            .importPackages("org.ta4j.core.indicators").stream()
                .map(JavaClass::reflect)
                .filter(Indicator.class::isAssignableFrom)
                .filter(type -> isNumberOrCondition(type))
                .filter(type -> !Signature.constructors(type).isEmpty())
                .map(Class::getSimpleName)
                .sorted()
                .toList();

    assertThat(Ta4jClasses.names()).hasSizeGreaterThan(100).containsExactlyElementsOf(usable);
  }

  private static boolean isNumberOrCondition(Class<?> type) {
    return Ta4jClasses.values(type) == Num.class || Ta4jClasses.values(type) == Boolean.class;
  }

  @Test
  void everyClassOfTheListIsThere() {
    assertThat(Ta4jClasses.names())
        .allSatisfy(name -> assertThat(Ta4jClasses.find(name).getSimpleName()).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Runtime",
        "../BaseBarSeries",
        "org.ta4j.core.BaseStrategy",
        "BaseBarSeries",
        "indicators.RSIIndicator",
        "helpers.FixedIndicator",
        "RSIIndicator ",
        ""
      })
  void nothingElseIsLoaded(String name) {
    assertThatThrownBy(() -> Ta4jClasses.find(name))
        .isInstanceOf(BadExpression.class)
        .hasMessageStartingWith("ta4j 0.17 has no indicator " + name);
  }

  @Test
  void aNameThatIsNearIsSuggested() {
    assertThatThrownBy(() -> Ta4jClasses.find("KAMA"))
        .hasMessage("ta4j 0.17 has no indicator KAMA; did you mean KAMAIndicator?");
    assertThatThrownBy(() -> Ta4jClasses.find("KamaIndikator"))
        .hasMessageEndingWith("; did you mean KAMAIndicator?");
    assertThatThrownBy(() -> Ta4jClasses.find("SomethingAltogetherDifferent"))
        .hasMessageMatching(".*; it has \\d+, such as KAMAIndicator");
  }
}
