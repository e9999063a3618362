package org.verifiedcompliance.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
  @TempDir Path folder;

  @Test
  void measuresGeneratedClaimsAndSaysThatNoRealPhoneWasRun() throws Exception {
    var page = folder.resolve("page.md");
    var printed = new StringWriter();

    var exit = run(printed, "--claims", "20", "--seed", "7", "--markdown", "" + page);

    assertThat(printed.toString())
        .contains("Not run: no folder with their logs was named.")
        .contains("| own replay, ANDROID ")
        .contains("### Goals");
    assertThat(exit).isEqualTo(printed.toString().contains("BROKEN") ? 1 : 0);
    assertThat(Files.readString(page))
        .matches("(?s)Written on \\d{4}-\\d\\d-\\d\\d by `./vc evaluate --seed 7 --claims 20 .*")
        .endsWith(printed.toString());
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    var first = new StringWriter();
    var second = new StringWriter();

    run(first, "--claims", "3");
    run(second, "--claims", "3");

    assertThat(second).hasToString(first.toString());
  }

  @Test
  void aFolderWithoutLogsIsRefused() {
    var printed = new StringWriter();
    var command = new CommandLine(new EvaluateCommand()).setErr(new PrintWriter(printed));

    command.execute("--data", "" + folder);

    assertThat(printed.toString()).contains("There is no folder " + folder.resolve("phones") + ".");
  }

  private static int run(StringWriter out, String... arguments) {
    return new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out)).execute(arguments);
  }
}
