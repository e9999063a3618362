package org.verifiedcompliance.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Habits that nobody needs. */
final class CodingRules {
  private CodingRules() {}

  static List<ArchRule> of(String root) {
    return List.of(
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("log lines go through SLF4J, answers through the command line's writer"),
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should(THROW_GENERIC_EXCEPTIONS)
            .because("who catches must know what happened"),
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("there is one way to log"),
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + "..")
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("com.google.inject.Inject")
            .because("what a class needs stands in its constructor"));
  }
}
