package dev.kontor.models;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "dev.kontor.models", importOptions = DoNotIncludeTests.class)
class HouseTest {
  private static final String HOUSE = "dev.kontor.models.";
  private static final String FUNCTIONS = "org.apache.flink.statefun.sdk.java..";

  /** Upstream first; docs/map.md has the same order. */
  private static final List<String> STAGES =
      List.of(
          "settings",
          "market",
          "calendar",
          "bars",
          "expressions",
          "kernels",
          "indicators",
          "watching",
          "predict",
          "patterns",
          "exits",
          "execution",
          "signals",
          "ledger",
          "registry",
          "risk",
          "sizing",
          "desk",
          "strategy",
          "checks",
          "analysis",
          "training");

  @ArchTest
  static final ArchRule modelsDoNotKnowTheirEngine =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.apache.flink..", "org.apache.kafka..", "java.sql..")
                  .and(not(resideInAPackage(FUNCTIONS))));

  /** The programming model of Stateful Functions, which is no engine. */
  @ArchTest
  static final ArchRule onlyTheDeskIsMadeOfFunctions =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + "desk..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(FUNCTIONS);

  @ArchTest
  static final ArchRule stagesHaveNoCycles =
      slices().matching(HOUSE + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static void everyStageHasItsPlace(JavaClasses house) {
    Set<String> stages = house.stream().map(HouseTest::stage).collect(Collectors.toSet());
    assertThat(STAGES).containsAll(stages);
  }

  /** So opinions know no money, and fill, position and risk are known in the desk alone. */
  @ArchTest
  static void stagesLookUpstreamOnly(JavaClasses house) {
    for (int place = 0; place < STAGES.size() - 1; place++) {
      String[] downstream =
          STAGES.subList(place + 1, STAGES.size()).stream()
              .map(stage -> HOUSE + stage + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(HOUSE + STAGES.get(place) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(downstream)
          .check(house);
    }
  }

  private static String stage(JavaClass type) {
    String rest = type.getPackageName().substring(HOUSE.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
