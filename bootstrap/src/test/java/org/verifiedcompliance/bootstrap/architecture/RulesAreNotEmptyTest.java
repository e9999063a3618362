package org.verifiedcompliance.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule about nothing always passes: here it does not. */
class RulesAreNotEmptyTest {
  private static final String VIOLATIONS =
      RulesAreNotEmptyTest.class.getPackageName() + ".violations";
  private static final int FEWEST_CLASSES = 300;

  @Test
  void theImportFindsTheWholeProduct() {
    assertThat(Architecture.PRODUCT.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
  }

  @Test
  void theImportFindsNoTests() {
    assertThat(Architecture.PRODUCT)
        .extracting(JavaClass::getSimpleName)
        .noneMatch(name -> name.endsWith("Test") || name.endsWith("Contract"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain",
        "application",
        "evaluation",
        "geo",
        "feeds",
        "security",
        "messaging",
        "persistence",
        "http"
      })
  void everyLayerHasClasses(String layer) {
    assertThat(packages()).anyMatch(name -> name.startsWith(Architecture.ROOT + "." + layer));
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyFeatureThatARuleNamesHasClasses(String feature) {
    assertThat(packages()).contains(Architecture.ROOT + "." + feature);
  }

  @ParameterizedTest
  @MethodSource("rulesOverViolations")
  void theRuleCanFail(ArchRule rule) {
    var violations = new ClassFileImporter().importPackages(VIOLATIONS);

    assertThat(rule.evaluate(violations).hasViolation()).isTrue();
  }

  static List<ArchRule> rulesOverViolations() {
    return Architecture.rules(VIOLATIONS);
  }

  static Stream<String> features() {
    return Stream.of(
        "domain.geo",
        "domain.people",
        "domain.meetings",
        "domain.verification",
        "domain.sessions",
        "http.auth",
        "http.people",
        "http.meetings",
        "http.sessions",
        "http.imports",
        "persistence.auth",
        "persistence.people",
        "persistence.meetings",
        "persistence.sessions",
        "persistence.imports");
  }

  private static Stream<String> packages() {
    return Architecture.PRODUCT.stream().map(JavaClass::getPackageName).distinct();
  }
}
