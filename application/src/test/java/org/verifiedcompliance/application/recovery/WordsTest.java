package org.verifiedcompliance.application.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void linkAndCodeStandOnLinesOfTheirOwn() {
    var words =
        new Words("Subject", List.of("Before."), "https://a.example/#t", "t-1", List.of("After."));

    assertThat(words.text("Ada").lines())
        .containsSubsequence("Hello Ada,", "Before.", "https://a.example/#t", "t-1", "After.");
    assertThat(words.html("Ada"))
        .contains("<a href=\"https://a.example/#t\">https://a.example/#t</a>", "<code>t-1</code>");
  }

  @Test
  void whatIsNotThereLeavesNoTrace() {
    var words = Words.of("Subject", "One.", "Two.");

    assertThat(words.text("Ada")).contains("One.\n\nTwo.").doesNotContain("null");
    assertThat(words.html("Ada"))
        .contains("<p>One.</p>\n<p>Two.</p>")
        .doesNotContain("null", "<a ", "<code>");
  }

  @Test
  void aNameIsNoMarkup() {
    assertThat(Words.of("Subject", "One.").html("<b title=\"x\">Ada & 'Bob'</b>"))
        .contains("&lt;b title=&quot;x&quot;&gt;Ada &amp; &#39;Bob&#39;&lt;/b&gt;")
        .doesNotContain("<b ");
  }
}
