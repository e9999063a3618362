package org.verifiedcompliance.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeepsTheRule(ArchRule rule) {
    rule.check(Architecture.PRODUCT);
  }

  static List<ArchRule> rules() {
    return Architecture.rules(Architecture.ROOT);
  }
}
