package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A person without an account opens a link in a browser. Pictures are kept under target. */
class PublicPageTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();
  private static final int PHONE = 375;
  private static final int SCREEN = 1_280;

  private final String path = sharedPath();
  private final String url = wired.server().url().resolve(path).toString();

  /** Four evenings with all that can be chosen. */
  private static String sharedPath() {
    var email = wired.account("member");
    var sessions =
        IntStream.range(0, 4)
            .mapToObj(_ -> "\"" + Links.attended(wired, wired.signIn(email)) + "\"")
            .toList();
    var body =
        """
        {"session_ids": [%s],
         "fields": ["name", "meeting", "place", "times", "duration", "reasons", "proofs"]}
        """
            .formatted(String.join(", ", sessions));
    var made = ok(wired.signIn(email).post("/auth/public-token", body)).json();
    return made.get("share_url").asString();
  }

  @Test
  void itIsReadableOnAPhoneInTheLightAndInTheDarkWithoutAnyScript() throws IOException {
    try (var browser = Browser.open()) {
      for (var dark : new boolean[] {false, true}) {
        browser.show(url, PHONE, dark);
        browser.keepPicture("public-page-phone-" + (dark ? "dark" : "light"));

        assertThat(browser.contentWidth()).isLessThanOrEqualTo(PHONE);
        assertThat(names(browser, "StaticText")).contains("Proof of attendance", "Verified");
      }
    }
  }

  @Test
  void itPrintsOnOnePage() throws IOException {
    try (var browser = Browser.open()) {
      browser.show(url, SCREEN, false);
      browser.keepPicture("public-page-screen");
      Files.writeString(Path.of("target/pictures/public-page.html"), page());

      assertThat(browser.pagesOnPaper("public-page")).isEqualTo(1);
    }
  }

  @Test
  void aScreenReaderIsToldTheWholeOfIt() {
    try (var browser = Browser.open()) {
      for (var width : List.of(PHONE, SCREEN)) {
        browser.show(url, width, false);

        assertThat(names(browser, "RootWebArea")).containsExactly("Proof of attendance");
        assertThat(roles(browser)).contains("banner", "main", "contentinfo");
        assertThat(headings(browser, 1)).containsExactly("Proof of attendance");
        assertThat(headings(browser, 2))
            .containsExactly("What the verdicts mean", "How to check it");
        assertThat(names(browser, "table")).containsExactly("What was attended");
        assertThat(names(browser, "columnheader")).containsExactly("When", "Where", "Verdict");
        assertThat(names(browser, "row")).hasSize(5);
        assertThat(names(browser, "image")).containsExactly("QR code");
      }
    }
  }

  @Test
  void whereNothingIsSharedThePageSaysSo() throws IOException {
    try (var browser = Browser.open()) {
      browser.show(url.replaceAll("[^/]+$", "nothing"), PHONE, false);
      browser.keepPicture("public-page-nothing");

      assertThat(browser.contentWidth()).isLessThanOrEqualTo(PHONE);
      assertThat(headings(browser, 1)).containsExactly("There is nothing at this address");
    }
  }

  private String page() {
    return ok(wired.anonymous().get(path)).text();
  }

  private static List<String> names(Browser browser, String role) {
    return browser.accessibilityTree().stream()
        .filter(node -> role(node).equalsIgnoreCase(role))
        .map(PublicPageTest::name)
        .toList();
  }

  private static List<String> headings(Browser browser, int level) {
    return browser.accessibilityTree().stream()
        .filter(node -> role(node).equals("heading") && levelOf(node) == level)
        .map(PublicPageTest::name)
        .toList();
  }

  private static List<String> roles(Browser browser) {
    return browser.accessibilityTree().stream().map(PublicPageTest::role).toList();
  }

  private static int levelOf(JsonNode node) {
    return node.path("properties")
        .valueStream()
        .filter(property -> property.path("name").asString("").equals("level"))
        .map(property -> property.at("/value/value").asInt())
        .findFirst()
        .orElse(0);
  }

  private static String role(JsonNode node) {
    return node.at("/role/value").asString("");
  }

  private static String name(JsonNode node) {
    return node.at("/name/value").asString("");
  }
}
