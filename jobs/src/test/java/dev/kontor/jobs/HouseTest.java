package dev.kontor.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Jobs join what others do: their rooms do not lean on each other in a circle. */
@AnalyzeClasses(packages = "dev.kontor.jobs", importOptions = DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule jobsDoNotKnowWhoAsksForThem =
      noClasses().should().dependOnClassesThat().resideInAPackage("dev.kontor.console..");

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("dev.kontor.jobs.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule configurationKnowsNoJobAndNoFlink =
      noClasses()
          .that()
          .resideInAPackage("dev.kontor.jobs.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.kontor.jobs",
              "dev.kontor.jobs.output..",
              "dev.kontor.jobs.bench..",
              "dev.kontor.operators..",
              "org.apache.flink..");

  @ArchTest
  static final ArchRule linesKnowNeitherTheConfigurationNorTheJob =
      noClasses()
          .that()
          .resideInAPackage("dev.kontor.jobs.output..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.kontor.jobs", "dev.kontor.jobs.config..", "dev.kontor.jobs.bench..");

  @ArchTest
  static final ArchRule nothingNeedsTheBench =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.kontor.jobs.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.kontor.jobs.bench..");
}
