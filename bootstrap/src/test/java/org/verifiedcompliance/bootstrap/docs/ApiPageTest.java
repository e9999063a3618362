package org.verifiedcompliance.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.bootstrap.client.ServerProcess;
import org.verifiedcompliance.bootstrap.docs.Page.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the documents do what the documents say. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for a Unix shell")
class ApiPageTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");

  @TempDir private Path folder;

  @Test
  void everyCommandOfTheApiPageAnswersAsShown() throws Exception {
    follow(Page.read(ROOT.resolve("docs/api.md")));
  }

  @Test
  void theFirstWalkOfTheReadmeSucceeds() throws Exception {
    follow(Page.read(ROOT.resolve("README.md")));
  }

  @Test
  void aCommandThatFailsIsFound() throws Exception {
    var run = shell("http://127.0.0.1:9").run(Page.parse("```sh\ncurl -sf $VC/health\n```\n"));

    assertThat(run.code()).isNotZero();
  }

  @Test
  void anAnswerThatIsNotAsShownIsFound() {
    assertThat(differences("{\"a\": [1, \"…\"]}", "{\"a\": [1, 2], \"b\": 3}")).isEmpty();
    assertThat(differences("{\"a\": [1, 3]}", "{\"a\": [1, 2]}")).hasSize(1);
    assertThat(differences("{\"c\": null}", "{}")).hasSize(1);
  }

  private static List<String> differences(String shown, String answer) {
    var json = new JsonMapper();
    return Likeness.differences(json.readTree(shown), json.readTree(answer));
  }

  private void follow(Page page) throws Exception {
    assertThat(Shell.isThere()).as("bash and curl are there").isTrue();
    var settings = Map.of("ADMIN_MFA_REQUIRED", "false", "LOG_LEVEL", "WARN");
    try (var server = ServerProcess.start(folder, FLAGS, settings)) {
      var run = shell(server.url().toString()).run(page);

      var last = page.steps().get(Math.max(0, run.outputs().size() - 1));
      assertThat(run.code()).as(() -> whatHappened(last, run)).isZero();
      for (var i = 0; i < page.steps().size(); i++) {
        check(page.steps().get(i), run.outputs().get(i));
      }
    }
  }

  private static String whatHappened(Step step, Shell.Run run) {
    return "the commands at line %d end badly:%n%s%nthey print:%n%s%n%s"
        .formatted(
            step.line(),
            step.commands(),
            Shell.shortened(run.outputs().getLast()),
            Shell.shortened(run.errors()));
  }

  private Shell shell(String url) {
    return new Shell(
        folder,
        Map.of(
            "VC",
            url + "/api/v1",
            "DATA_DIR",
            folder.resolve("data").toString(),
            "LOG_LEVEL",
            "WARN"));
  }

  private static void check(Step step, String output) throws IOException {
    if (step.answer() == null) {
      return;
    }
    try {
      assertThat(differences(step.answer(), output.strip()))
          .as("the answer at line %d: %s", step.line(), Shell.shortened(output))
          .isEmpty();
    } catch (JacksonException e) {
      throw new IOException("no JSON at line %d: %s".formatted(step.line(), output), e);
    }
  }
}
