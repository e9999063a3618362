package org.verifiedcompliance.persistence.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded server runs.
 *
 * @param dataDirectory where the data lives; made at the first start, found at the next
 * @param binDirectory the {@code bin} of an installed PostgreSQL, null for the bundled one
 * @param cacheDirectory where bundled binaries are unpacked, once per version
 * @param durable false only for tests: acknowledged writes may be lost, everything is faster
 * @param sharedBuffersMegabytes memory for pages, 16 or more
 * @param patience how long a start may take, recovery after a crash included
 */
public record EmbeddedSettings(
    Path dataDirectory,
    @Nullable Path binDirectory,
    Path cacheDirectory,
    boolean durable,
    int sharedBuffersMegabytes,
    Duration patience) {
  /** The settings of production: the bundled binaries, 64 MB of pages, durable. */
  public static EmbeddedSettings in(Path dataDirectory) {
    return new EmbeddedSettings(
        dataDirectory.toAbsolutePath().normalize(),
        null,
        defaultCache(),
        true,
        64,
        Duration.ofSeconds(30));
  }

  /** The same with an installed PostgreSQL instead of the bundled one. */
  public EmbeddedSettings withInstalled(Path binDirectory) {
    return new EmbeddedSettings(
        dataDirectory, binDirectory, cacheDirectory, durable, sharedBuffersMegabytes, patience);
  }

  /** The same for tests, which need no disk that keeps its word. */
  public EmbeddedSettings forgetful() {
    return new EmbeddedSettings(
        dataDirectory, binDirectory, cacheDirectory, false, sharedBuffersMegabytes, patience);
  }

  /** Where the data directory and its lock are: the server needs to write there. */
  Path home() {
    return Objects.requireNonNull(dataDirectory.toAbsolutePath().getParent());
  }

  private static Path defaultCache() {
    var cache = System.getenv("XDG_CACHE_HOME");
    return (cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache))
        .resolve("verified-compliance");
  }
}
