package trendline.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "trendline.http", importOptions = DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule thePortsKnowNothingOfWhatIsBehindThem =
      classes()
          .that()
          .resideInAPackage("trendline.http..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "trendline.http..",
              "trendline.cli..",
              "org.eclipse.jetty..",
              "io.micrometer..",
              "io.prometheus..",
              "com.fasterxml.jackson..",
              "org.slf4j..",
              "org.jspecify..",
              "java..");
}
