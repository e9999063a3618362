package org.verifiedcompliance.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.http.TestServer;

class DocsRoutesTest {
  private static final TestServer SERVER = TestServer.of(new DocsRoutes(OpenApiDocument.load()));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void theDocumentIsServedAtTheRootAlone() {
    var answer = SERVER.anonymous().get("/openapi.json");
    assertThat(answer.json().get("openapi").stringValue()).startsWith("3.1");
    assertThat(SERVER.anonymous().get("/api/v1/openapi.json").status()).isEqualTo(404);
  }

  @Test
  void thePageNeedsNoOtherHost() {
    var page = SERVER.anonymous().get("/docs");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("http:", "https:");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval", "http");
  }

  @ParameterizedTest
  @CsvSource({
    "swagger-ui-bundle.js, text/javascript",
    "start.js, text/javascript",
    "swagger-ui.css, text/css",
    "favicon-32x32.png, image/png"
  })
  void itsFilesAreServed(String file, String type) {
    var answer = SERVER.anonymous().get("/docs/" + file);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({"pom.xml", "index.html", "openapi.yaml"})
  void nothingElseIsServed(String file) {
    assertThat(SERVER.anonymous().get("/docs/" + file).status()).isEqualTo(404);
  }
}
