package trendline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;

/** The walls of this module. */
@AnalyzeClasses(packages = "trendline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theContractKnowsOnlyJacksonAndTheJdk =
      classes()
          .that()
          .resideInAPackage("trendline.events")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "trendline.events", "com.fasterxml.jackson..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule theTopicsKnowTheContractAndTheAdminClient =
      classes()
          .that()
          .resideInAPackage("trendline.events.topics")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "trendline.events..",
              "org.apache.kafka.clients.admin..",
              "org.apache.kafka.common..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule commandLinesKnowTopicsButNoEvents =
      noClasses()
          .that()
          .resideInAPackage("trendline.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("trendline.events");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields().that().areStatic().should().beFinal().because("there is no hidden state");

  @ArchTest
  static final ArchRule noStaticIsAnArrayThatAnyoneCanWriteTo =
      noFields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .haveRawType(
              DescribedPredicate.describe(
                  "array or concrete collection",
                  type ->
                      type.isArray()
                          || (type.isAssignableTo(Collection.class) && !type.isInterface())));
}
