package dev.kontor.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Connectors turn bytes into records and back; they decide nothing and do not know each other. */
@AnalyzeClasses(packages = "dev.kontor.connectors", importOptions = DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule connectorsDecideNothing =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.kontor.operators..",
              "dev.kontor.jobs..",
              "dev.kontor.console..",
              "dev.kontor.models.desk..",
              "dev.kontor.models.risk..",
              "dev.kontor.models.signals..",
              "dev.kontor.models.strategy..");

  @ArchTest
  static final ArchRule connectorsDoNotKnowEachOther =
      slices().matching("dev.kontor.connectors.(*)..").should().notDependOnEachOther();
}
