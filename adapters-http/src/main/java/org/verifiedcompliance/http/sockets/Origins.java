package org.verifiedcompliance.http.sockets;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The web pages that may open sockets; programs that are no pages say no origin. */
public final class Origins {
  private final Set<String> allowed;

  /** Allows these, written as {@code https://host:port}; what is none is passed over. */
  public Origins(Collection<String> allowed) {
    this.allowed =
        allowed.stream()
            .flatMap(origin -> normal(origin).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean allow(String origin) {
    return normal(origin).filter(allowed::contains).isPresent();
  }

  private static Optional<String> normal(String origin) {
    try {
      var uri = URI.create(origin.strip().toLowerCase(Locale.ROOT));
      if (uri.getScheme() == null || uri.getHost() == null || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      return Optional.of(uri.getScheme() + "://" + uri.getHost() + ":" + port(uri));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equals("https") ? 443 : 80;
  }
}
