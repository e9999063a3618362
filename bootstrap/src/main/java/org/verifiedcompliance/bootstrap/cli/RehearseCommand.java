package org.verifiedcompliance.bootstrap.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.Server;
import picocli.CommandLine.Command;

/**
 * Starts a throw-away server, asks it a little and stops: the launcher runs this once after a
 * build, so that the JVM can keep what it loaded and linked for the starts to come.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final List<String> PATHS =
      List.of("/health", "/health/detailed", "/openapi.json", "/docs", "/api/v1/auth/me", "/none");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("vc-rehearse");
    var settings =
        Map.of(
            "PORT",
            "0",
            "HOST",
            "127.0.0.1",
            "DATA_DIR",
            folder.toString(),
            "SHUTDOWN_DRAIN_SECONDS",
            "0");
    try (var server = Server.start(AppConfig.read(settings, Map.of()), InstantSource.system())) {
      visit(server.url());
    } finally {
      TemporaryFolders.delete(folder);
    }
    return 0;
  }

  private static void visit(URI url) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      for (var path : PATHS) {
        client.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.discarding());
      }
    }
  }
}
