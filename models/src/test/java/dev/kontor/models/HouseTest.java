package dev.kontor.models;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "dev.kontor.models", importOptions = DoNotIncludeTests.class)
class HouseTest {
  private static final String[] OPINIONS = {
    "dev.kontor.models.signals..", "dev.kontor.models.strategy..", "dev.kontor.models.predict.."
  };
  private static final String[] NUMBERS = {
    "dev.kontor.models.bars..", "dev.kontor.models.indicators..", "dev.kontor.models.patterns.."
  };
  private static final String[] MONEY = {
    "dev.kontor.models.desk..",
    "dev.kontor.models.risk..",
    "dev.kontor.models.ledger..",
    "dev.kontor.models.analysis.."
  };

  @ArchTest
  static final ArchRule modelsDoNotKnowTheirEngine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..", "java.sql..");

  @ArchTest
  static final ArchRule stagesHaveNoCycles =
      slices().matching("dev.kontor.models.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theMarketKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("dev.kontor.models.market..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.kontor.models.bars..",
              "dev.kontor.models.indicators..",
              "dev.kontor.models.patterns..",
              "dev.kontor.models.predict..",
              "dev.kontor.models.signals..",
              "dev.kontor.models.strategy..",
              "dev.kontor.models.execution..",
              "dev.kontor.models.desk..",
              "dev.kontor.models.risk..",
              "dev.kontor.models.ledger..",
              "dev.kontor.models.analysis..");

  @ArchTest
  static final ArchRule numbersKnowNoOpinions =
      noClasses()
          .that()
          .resideInAnyPackage(NUMBERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OPINIONS);

  @ArchTest
  static final ArchRule numbersKnowNoMoney =
      noClasses()
          .that()
          .resideInAnyPackage(NUMBERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MONEY);

  /** The one loop, fill to position to risk, stays inside the desk. */
  @ArchTest
  static final ArchRule opinionsKnowNoMoney =
      noClasses()
          .that()
          .resideInAnyPackage("dev.kontor.models.signals..", "dev.kontor.models.predict..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MONEY);

  @ArchTest
  static final ArchRule strategiesKnowNoPositionsOfAnAccount =
      noClasses()
          .that()
          .resideInAPackage("dev.kontor.models.strategy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.kontor.models.risk..", "dev.kontor.models.ledger..");
}
