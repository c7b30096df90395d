package dev.kontor.operators;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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

/** The corridor goes one way, and only the topology sees all of it. */
@AnalyzeClasses(packages = "dev.kontor.operators", importOptions = DoNotIncludeTests.class)
class HouseTest {
  private static final String HOUSE = "dev.kontor.operators";

  /** Upstream first; docs/map.md has the same order. */
  private static final List<String> STAGES =
      List.of(
          "time",
          "records",
          "statefun",
          "bars",
          "references",
          "indicators",
          "predict",
          "watching",
          "patterns",
          "signals",
          "desk",
          "ledger");

  /**
   * A class of the house itself may only be one of these; {@code StrategyPlan} serves all stages.
   */
  private static final Set<String> AT_THE_DOOR =
      Set.of(
          "package-info",
          "MarketStreams",
          "Outputs",
          "PredictStage",
          "Promotions",
          "StrategyPlan",
          "TickStage",
          "DeskStage",
          "FeatureStage",
          "TradingConfig",
          "TradingTopology");

  @ArchTest
  static final ArchRule operatorsDoNotKnowWhereDataComesFrom =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.kontor.connectors..", "dev.kontor.jobs..", "dev.kontor.console..");

  @ArchTest
  static final ArchRule stagesHaveNoCycles =
      slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheTopologyKnowsAllStages =
      noClasses()
          .that(resideInAPackage(HOUSE + ".*"))
          .should()
          .dependOnClassesThat()
          .haveNameMatching(HOUSE + "\\.(?!(StrategyPlan|Promotions)\\b)\\w+");

  @ArchTest
  static final ArchRule theStrategyKnowsNoStage =
      noClasses()
          .that()
          .haveSimpleName("StrategyPlan")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HOUSE + ".*");

  @ArchTest
  static void everyStageHasItsPlace(JavaClasses house) {
    assertThat(house.stream().map(HouseTest::stage).filter(stage -> !stage.isEmpty()))
        .isSubsetOf(STAGES);
    assertThat(
            house.stream()
                .filter(type -> stage(type).isEmpty() && type.isTopLevelClass())
                .map(JavaClass::getSimpleName))
        .isSubsetOf(AT_THE_DOOR);
  }

  @ArchTest
  static void stagesLookUpstreamOnly(JavaClasses house) {
    for (int place = 0; place < STAGES.size() - 1; place++) {
      String[] downstream =
          STAGES.subList(place + 1, STAGES.size()).stream()
              .map(stage -> HOUSE + "." + stage + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "." + STAGES.get(place) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(downstream)
          .check(house);
    }
  }

  /** One decision each: what Flink gives and what the models say, and no library besides. */
  @ArchTest
  static final ArchRule stagesNeedNothingButModelsAndFlink =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "dev.kontor.models..", "dev.kontor.operators..", "org.apache.flink..");

  private static String stage(JavaClass type) {
    String rest = type.getPackageName().substring(HOUSE.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }
}
