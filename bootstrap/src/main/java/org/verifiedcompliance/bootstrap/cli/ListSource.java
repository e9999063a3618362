package org.verifiedcompliance.bootstrap.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where a list comes from: a file or a web address. */
record ListSource(String name, Opening opening) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Opens the list. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  static ListSource of(String text) {
    if (text.startsWith("http://") || text.startsWith("https://")) {
      var url = url(text);
      return new ListSource(String.valueOf(url.getHost()), () -> download(url));
    }
    var file = Path.of(text);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw UserError.wrongUse("there is no readable file " + text);
    }
    return new ListSource(
        String.valueOf(file.getFileName()),
        () -> new BufferedInputStream(Files.newInputStream(file)));
  }

  InputStream open() throws IOException {
    return opening.open();
  }

  private static URI url(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException _) {
      throw UserError.wrongUse("this is no web address: " + text);
    }
  }

  private static InputStream download(URI url) throws IOException {
    var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    var request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
    try {
      var response = client.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw UserError.failed(url.getHost() + " answered with " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while downloading", e);
    }
  }
}
