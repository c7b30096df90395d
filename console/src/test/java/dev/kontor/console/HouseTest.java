package dev.kontor.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * A report reads a run's files and nothing else, so that it can be made again in ten years' time.
 */
@AnalyzeClasses(packages = "dev.kontor.console", importOptions = DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule reportsKnowFilesOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.kontor.console.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..",
              "dev.kontor.jobs..",
              "dev.kontor.operators..",
              "dev.kontor.connectors..");
}
