package org.verifiedcompliance.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final Goal MET = Goal.atMost("Error", 0.05, 0.05, "0.050", "at most 0.05");
  private static final Goal MISSED = Goal.atLeast("Share", 0.97, 0.96, "96 %", "at least 97 %");

  @Test
  void aReportHoldsUnlessSomethingThatIsSaidToHoldIsBroken() {
    assertThat(report(MET).holds()).isTrue();
    assertThat(report(MET, MISSED.knownMiss("too few readings")).holds()).isTrue();
    assertThat(report(MET, MISSED).holds()).isFalse();
  }

  @Test
  void goalsAreShownWithWhatBecameOfThem() {
    assertThat(report(MET, MISSED, MISSED.knownMiss("too few readings")).text())
        .isEqualTo(
            """
            ### Title

            A table.

            ### Goals

            | Goal  |        Wanted | Measured |                           |
            | ----- | ------------: | -------: | ------------------------: |
            | Error |  at most 0.05 |    0.050 |                       met |
            | Share | at least 97 % |     96 % |                    BROKEN |
            | Share | at least 97 % |     96 % | not met: too few readings |
            """);
  }

  @Test
  void aRowMustFitItsTable() {
    var table = new MarkdownTable("One", "Two");

    assertThatThrownBy(() -> table.row("alone")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheMeasuredPartOfAPageIsReplaced(@TempDir Path folder) throws Exception {
    var page = folder.resolve("page.md");
    Files.writeString(
        page, "# Title\n" + MarkdownPage.BEGIN + "old\n" + MarkdownPage.END + "The end.\n");

    MarkdownPage.write(page, "new\n");
    MarkdownPage.write(page, "newer\n");

    assertThat(page)
        .content()
        .isEqualTo(
            "# Title\n" + MarkdownPage.BEGIN + "\nnewer\n\n" + MarkdownPage.END + "The end.\n");
  }

  @Test
  void aPageWithoutAPlaceForItIsTheMeasuredPart(@TempDir Path folder) throws Exception {
    var page = folder.resolve("page.md");

    MarkdownPage.write(page, "new\n");

    assertThat(page).hasContent("new");
  }

  @Test
  void figuresAreWrittenTheSameEverywhere() {
    assertThat(Figures.percent(0.97123)).isEqualTo("97.12 %");
    assertThat(Figures.decimal(Double.NaN)).isEqualTo("-");
    assertThat(Figures.count(88_612)).isEqualTo("88,612");
  }

  private static Report report(Goal... goals) {
    return new Report(List.of(new Section("Title", List.of("A table.\n"), List.of(goals))));
  }
}
