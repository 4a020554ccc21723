package trendline.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "trendline", importOptions = DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule ONLY_THE_EMBEDDED_BROKER_SEES_KAFKAS_SERVER =
      noClasses()
          .that()
          .resideOutsideOfPackage("trendline.demo.broker")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kafka..", "org.apache.kafka.server..");

  @ArchTest
  static final ArchRule PRODUCER_AND_STREAMS_NEVER_SEE_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("trendline.producer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("trendline.streams..");

  @ArchTest
  static final ArchRule STREAMS_AND_PRODUCER_NEVER_SEE_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("trendline.streams..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("trendline.producer..");
}
