package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium that runs no script of the page. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");
  private static final JsonMapper JSON = new JsonMapper();

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it, or skips the test where there is none. */
  static Browser open() {
    assumeThat(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER))
        .as("Chromium and its driver are not installed: no page was looked at in a browser")
        .isTrue();
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    var driver = new ChromeDriver(service, options);
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return new Browser(driver);
  }

  /** Shows the page on a screen of this width, in the light or in the dark. */
  void show(String url, int width, boolean dark) {
    var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    driver.get(url);
  }

  /** How wide the page is, in pixels of style sheets. */
  double contentWidth() {
    return call("Page.getLayoutMetrics", Map.of()).at("/cssContentSize/width").asDouble();
  }

  /** What a screen reader is told, in its order. */
  List<JsonNode> accessibilityTree() {
    return call("Accessibility.getFullAXTree", Map.of())
        .get("nodes")
        .valueStream()
        .filter(node -> !node.path("ignored").asBoolean(false))
        .toList();
  }

  /** How many sheets of A4 the page is on paper. */
  long pagesOnPaper(String name) throws IOException {
    var paper = Map.<String, Object>of("paperWidth", 8.27, "paperHeight", 11.69);
    var pdf = kept(name + ".pdf", call("Page.printToPDF", paper));
    return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
  }

  /** Keeps what is to be seen, from top to bottom. */
  void keepPicture(String name) throws IOException {
    var whole = Map.<String, Object>of("captureBeyondViewport", true);
    kept(name + ".png", call("Page.captureScreenshot", whole));
  }

  private static byte[] kept(String name, JsonNode answer) throws IOException {
    var bytes = Base64.getDecoder().decode(answer.get("data").asString());
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name), bytes);
    return bytes;
  }

  private JsonNode call(String command, Map<String, Object> parameters) {
    return JSON.valueToTree(driver.executeCdpCommand(command, parameters));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
