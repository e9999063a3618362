package org.verifiedcompliance.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.bootstrap.cli.CommandLines;

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
