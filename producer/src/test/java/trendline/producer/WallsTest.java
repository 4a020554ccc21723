package trendline.producer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "trendline", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule theContractKnowsNoProducer =
      noClasses()
          .that()
          .resideInAnyPackage("trendline.events..", "trendline.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("trendline.producer..");

  @ArchTest
  static final ArchRule theSitesSideKnowsNoPipeline =
      noClasses()
          .that()
          .resideInAPackage("trendline.producer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("trendline.streams..");

  @ArchTest
  static final ArchRule replayKnowsNoGeneratedTraffic =
      noClasses()
          .that()
          .resideInAPackage("trendline.producer.replay..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("trendline.producer.generate..");

  @ArchTest
  static final ArchRule generatedTrafficKnowsNoReplay =
      noClasses()
          .that()
          .resideInAPackage("trendline.producer.generate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("trendline.producer.replay..");

  @ArchTest
  static final ArchRule onlyThePublisherKnowsKafkasProducer =
      noClasses()
          .that()
          .resideInAnyPackage("trendline.producer.replay..", "trendline.producer.generate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule botsKnowNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("trendline.producer.bots..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("trendline.events..", "trendline.producer.replay..");

  @ArchTest
  static final ArchRule theSpoolKnowsNothingOfWhatItKeeps =
      noClasses()
          .that()
          .resideInAPackage("trendline.producer.spool..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "trendline.events..",
              "trendline.producer.delivery..",
              "trendline.producer.collector..",
              "org.apache.kafka..",
              "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule deliveryAndArticlesKnowNoHttp =
      noClasses()
          .that()
          .resideInAnyPackage("trendline.producer.delivery..", "trendline.producer.articles..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.jetty..", "trendline.http..");

  @ArchTest
  static final ArchRule theCollectorsServerKnowsNoKafka =
      noClasses()
          .that()
          .resideInAPackage("trendline.producer.collector..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("trendline.producer.(*)..").should().beFreeOfCycles();
}
