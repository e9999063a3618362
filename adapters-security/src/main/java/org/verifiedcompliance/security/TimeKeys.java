package org.verifiedcompliance.security;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.verifiedcompliance.application.offline.PublicKeys;

/**
 * The keys of time tokens, in the directory of the others. Like those a new one lies there a while
 * before it signs; an old one verifies as long as something can be told late by its tokens.
 */
public final class TimeKeys implements PublicKeys {
  private static final String PREFIX = "time-";
  private static final String SUFFIX = ".key";
  private static final int KID_BYTES = 8;
  private static final Duration REREAD = Duration.ofSeconds(30);
  private static final Duration PUBLISHED_BEFORE = REREAD.multipliedBy(4);
  private static final Duration KEPT_AFTER = Duration.ofDays(60);

  private final KeyFiles files;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Loaded loaded;

  private TimeKeys(KeyFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
    if (files.names(PREFIX, SUFFIX).isEmpty()) {
      create(clock.instant());
    }
    loaded = load();
  }

  /**
   * Reads the keys, and makes the first one where there is none.
   *
   * @throws IllegalStateException when a key is damaged or readable by others
   */
  public static TimeKeys open(Path directory, InstantSource clock) {
    return new TimeKeys(new KeyFiles(directory), clock);
  }

  /** Makes a new key, to be used in two minutes, and deletes those that verify nothing any more. */
  public String rotate() {
    var now = clock.instant();
    var kid = create(now.plus(PUBLISHED_BEFORE));
    var all = load().keys();
    all.stream()
        .filter(key -> !verifies(key, all, now))
        .forEach(key -> files.delete(PREFIX + key.kid() + SUFFIX));
    loaded = load();
    return kid;
  }

  @Override
  public List<PublicKey> list() {
    return known(clock.instant()).stream()
        .map(key -> new PublicKey(key.kid(), key.publicText()))
        .toList();
  }

  /** The key to sign with. */
  TimeKey current() {
    var now = clock.instant();
    var keys = known(now);
    return keys.stream()
        .filter(key -> !key.usedFrom().isAfter(now))
        .reduce((_, newer) -> newer)
        .orElseGet(keys::getFirst);
  }

  /** The key with this id, while it verifies. */
  Optional<TimeKey> find(String kid) {
    var now = clock.instant();
    var keys = known(now);
    return keys.stream()
        .filter(key -> key.kid().equals(kid) && verifies(key, keys, now))
        .findFirst();
  }

  private static boolean verifies(TimeKey key, List<TimeKey> all, Instant now) {
    return all.stream()
        .map(TimeKey::usedFrom)
        .filter(usedFrom -> usedFrom.isAfter(key.usedFrom()))
        .findFirst()
        .map(replaced -> now.isBefore(replaced.plus(KEPT_AFTER)))
        .orElse(true);
  }

  private List<TimeKey> known(Instant now) {
    var age = Duration.between(loaded.at(), now).abs();
    if (age.compareTo(REREAD) > 0 && reading.tryLock()) {
      try {
        loaded = load();
      } catch (UncheckedIOException unreadable) {
        // The keys that are known go on to work; the next request tries again.
        return loaded.keys();
      } finally {
        reading.unlock();
      }
    }
    return loaded.keys();
  }

  private Loaded load() {
    var keys =
        files.names(PREFIX, SUFFIX).stream()
            .map(this::read)
            .sorted(Comparator.comparing(TimeKey::usedFrom).thenComparing(TimeKey::kid))
            .toList();
    return new Loaded(keys, clock.instant());
  }

  private TimeKey read(String name) {
    var kid = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
    var text = new Properties();
    try {
      text.load(new StringReader(files.read(name)));
      return TimeKey.read(
          kid,
          Instant.parse(text.getProperty("used-from", "")),
          text.getProperty("secret", ""),
          text.getProperty("public", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DateTimeParseException | IllegalArgumentException damaged) {
      throw new IllegalStateException("the key file " + name + " is damaged", damaged);
    }
  }

  private String create(Instant usedFrom) {
    var kid = HexFormat.of().formatHex(Secrets.random(KID_BYTES));
    var pair = TimeKey.generate();
    files.create(
        PREFIX + kid + SUFFIX,
        "used-from=%s\nsecret=%s\npublic=%s\n".formatted(usedFrom, pair[0], pair[1]));
    return kid;
  }

  private record Loaded(List<TimeKey> keys, Instant at) {}
}
