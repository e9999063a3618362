package org.verifiedcompliance.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.http.TestServer;

/** The page in a real browser, where one is installed. */
class DocsPageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Test
  void showsTheOperationsUnderItsOwnPolicy(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed");
    try (var server = TestServer.of(new DocsRoutes(OpenApiDocument.load()))) {
      var log = folder.resolve("log");
      var page = folder.resolve("page");
      var chromium = browse(server.base() + "/docs", folder, page, log);
      assertThat(chromium.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(text(page)).contains("Whether the server answers", "/health/detailed");
      assertThat(text(log)).doesNotContain("Content Security Policy", "Uncaught");
    }
  }

  private static Process browse(String url, Path folder, Path page, Path log) throws IOException {
    return new ProcessBuilder(
            CHROMIUM.toString(),
            "--headless",
            // operations are drawn as they come into sight
            "--window-size=1200,20000",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + folder.resolve("profile"),
            "--enable-logging=stderr",
            "--virtual-time-budget=60000",
            "--dump-dom",
            url)
        .redirectOutput(page.toFile())
        .redirectError(log.toFile())
        .start();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
