package org.verifiedcompliance.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportProgress;
import org.verifiedcompliance.bootstrap.cli.CommandLines;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.Server;
import org.verifiedcompliance.bootstrap.time.MovableClock;

class DemoTest {
  private static final Pattern LINK = Pattern.compile("http://\\S+/public/\\S+");
  private static final InputStream IN = System.in;
  private static final PrintStream OUT = System.out;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> pages = new ArrayList<>();

  @Test
  void everyVerdictIsTheExpectedOneAndEveryProofOpensWithoutAnAccount() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setIn(new Visitor());
    try {
      assertThat(CommandLines.run(Map.of(), Path.of("vc.conf"), "demo", "--wait")).isZero();
    } finally {
      System.setOut(OUT);
      System.setIn(IN);
    }

    assertThat(pages).hasSize(5);
    assertThat(pages).allSatisfy(page -> assertThat(page).startsWith("200 ").contains("<html"));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Ada", "Bela", "Chidi", "Dana", "Emeka", "Farah")
        .contains("Verdict", "Confidence", "Reasons", "0.98", "INSIDE_PROBABILITY", "CLOCK_SKEW")
        .contains("verified", "unverifiable", "rejected", "review", "403 already-checked-in")
        .doesNotContain("NOT EXPECTED");
  }

  @Test
  void anotherVerdictThanTheExpectedOneIsMarkedAndFailsTheDemonstration(@TempDir Path folder)
      throws Exception {
    var settings = Map.of("PORT", "0", "DATA_DIR", folder.toString(), "GPS_ENFORCEMENT", "observe");
    var clock = new MovableClock(InstantSource.system());
    try (var server = Server.start(AppConfig.read(settings, Map.of()), clock)) {
      importList(server);
      var out = new PrintWriter(printed, true, StandardCharsets.UTF_8);

      assertThat(new Demo(ApiClient.at(server.url()), clock, out).play()).isFalse();
    }

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.startsWith("NOT EXPECTED"))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).contains("Dana", "rejected"));
  }

  private static void importList(Server server) throws IOException {
    try (var list = Demo.class.getResourceAsStream("/demo/meetings.json")) {
      var content = Objects.requireNonNull(list);
      var command = new ImportMeetings.Command("demo", content, null, ImportProgress.SILENT);
      assertThat(server.injector().getInstance(ImportMeetings.class).importList(command))
          .isNotInstanceOf(ImportMeetings.Outcome.Unreadable.class);
    }
  }

  private static String page(String link) {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(link)).header("Accept", "text/html").build();
      var answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Opens all links that were printed, and then presses Enter. */
  private final class Visitor extends InputStream {
    private final InputStream enter =
        new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8));

    @Override
    public int read() throws IOException {
      var links = LINK.matcher(printed.toString(StandardCharsets.UTF_8)).results();
      links.map(MatchResult::group).map(DemoTest::page).forEach(pages::add);
      return enter.read();
    }
  }
}
