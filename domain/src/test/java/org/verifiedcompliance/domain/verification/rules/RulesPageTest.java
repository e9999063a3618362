package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.verification.PolicySetting;

/** The page about the rules names every rule and every number as it is. */
class RulesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "verification.md");

  @Test
  void namesEveryRuleInTheOrderInWhichItIsRead() throws IOException {
    var rows =
        StandardRules.all().stream()
            .map(rule -> "| `%s` | %s | %s |".formatted(rule.code(), lower(rule), rule.unit()));

    assertThat(Files.readString(PAGE)).containsSubsequence(rows.toList());
  }

  @Test
  void namesEveryNumberWithItsDefaultAndUnit() throws IOException {
    var rows = Stream.of(PolicySetting.values()).map(RulesPageTest::row);

    assertThat(Files.readString(PAGE)).containsSubsequence(rows.toList());
  }

  private static String row(PolicySetting setting) {
    var number = BigDecimal.valueOf(setting.standard()).stripTrailingZeros().toPlainString();
    return "| `%s` | %s %s |".formatted(setting, number, setting.unit());
  }

  private static String lower(VerificationRule rule) {
    return rule.group().name().toLowerCase(Locale.ROOT);
  }
}
