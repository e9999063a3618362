package org.verifiedcompliance.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.imports.Finding;
import org.verifiedcompliance.application.meetings.MeetingLimits;

class ParagraphsTest {
  private final Findings findings = new Findings();

  @Test
  void whatSaysNothingIsNoDescription() {
    assertThat(Paragraphs.description(null, findings)).isNull();
    assertThat(Paragraphs.description(" \r\n\t\u0000", findings)).isNull();
    assertThat(findings.remarks()).isEmpty();
  }

  @Test
  void whatIsTooLongIsCutBetweenCharactersAndReported() {
    var most = MeetingLimits.DESCRIPTION;

    assertThat(Paragraphs.description("\ud83d\ude00".repeat(most), findings)).hasSize(2 * most);
    assertThat(findings.remarks()).isEmpty();
    assertThat(Paragraphs.description("\ud83d\ude00".repeat(most + 1), findings)).hasSize(2 * most);
    assertThat(findings.remarks()).extracting(Finding::code).containsExactly("too-long");
  }
}
