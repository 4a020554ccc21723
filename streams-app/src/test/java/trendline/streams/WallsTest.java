package trendline.streams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the design: what a package may not know. */
@AnalyzeClasses(packages = "trendline", importOptions = DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule rankingAndBacktestKnowNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage("trendline.streams.ranking..", "trendline.streams.backtest..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule topologyKnowsNoHttp =
      noClasses()
          .that()
          .resideInAPackage("trendline.streams.topology..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.jetty..", "java.net.http..", "trendline.streams.api..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule apiKnowsNoStreams =
      noClasses()
          .that()
          .resideInAPackage("trendline.streams.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka.streams..",
              "trendline.streams.topology..",
              "trendline.streams.ranking..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingKnowsTheProducer =
      noClasses().should().dependOnClassesThat().resideInAPackage("trendline.producer..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("trendline.(**)").should().beFreeOfCycles();
}
