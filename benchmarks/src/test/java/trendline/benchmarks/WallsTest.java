package trendline.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "trendline.benchmarks", importOptions = DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule THE_BROKER_IS_SEEN_THROUGH_THE_DEMO_ONLY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kafka..", "org.apache.kafka.server..");

  @ArchTest
  static final ArchRule WHAT_IS_MEASURED_WITH_KNOWS_NOT_WHO_IS_MEASURED =
      noClasses()
          .that()
          .resideInAPackage("trendline.benchmarks.load")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "trendline.streams..",
              "trendline.benchmarks.run",
              "trendline.benchmarks.child",
              "trendline.benchmarks.textbook");
}
