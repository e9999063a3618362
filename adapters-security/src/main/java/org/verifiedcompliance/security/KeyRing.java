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
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's keys: files in one directory that all nodes share. A new key lies there for a while
 * before it signs, so that every node knows it by then; an old one verifies until the last token
 * that it signed has expired, and an hour more.
 */
public final class KeyRing {
  private static final String PREFIX = "access-";
  private static final String SUFFIX = ".key";
  private static final String SUCCESSOR_KEY = "refresh.key";
  private static final String VENUE_KEY = "venue-codes.key";
  private static final String BADGE_KEY = "badges.key";
  private static final String WEBHOOK_KEY = "webhook-secrets.key";
  private static final String DEVICE_KEY = "device-tokens.key";
  private static final String LETTER_KEY = "letters.key";
  private static final String FACTOR_KEY = "second-factors.key";
  private static final String SHORT_CODE_KEY = "short-codes.key";
  private static final String REPEAT_KEY = "repeats.key";
  private static final int KID_BYTES = 8;
  private static final Duration REREAD = Duration.ofSeconds(30);
  private static final Duration PUBLISHED_BEFORE = REREAD.multipliedBy(4);
  private static final Duration KEPT_AFTER = Duration.ofHours(1);

  private final KeyFiles files;
  private final InstantSource clock;
  private final Duration tokenLife;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Loaded loaded;

  private KeyRing(KeyFiles files, Duration tokenLife, InstantSource clock) {
    this.files = files;
    this.tokenLife = tokenLife;
    this.clock = clock;
    if (files.names(PREFIX, SUFFIX).isEmpty()) {
      create(clock.instant());
    }
    loaded = load();
  }

  /**
   * Reads the keys, and makes the first one where there is none.
   *
   * @param tokenLife how long access tokens live
   * @throws IllegalStateException when a key is weak, damaged or readable by others
   */
  public static KeyRing open(Path directory, Duration tokenLife, InstantSource clock) {
    return new KeyRing(new KeyFiles(directory), tokenLife, clock);
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

  /** The key from which refresh tokens follow one another, made where there is none. */
  public SecretKey successorKey() {
    return secretKey(SUCCESSOR_KEY);
  }

  /** The key by which codes at venues change, made where there is none. */
  public SecretKey venueKey() {
    return secretKey(VENUE_KEY);
  }

  /** The key by which badges change, made where there is none. */
  public SecretKey badgeKey() {
    return secretKey(BADGE_KEY);
  }

  /** The key by which secrets of webhooks are sealed, made where there is none. */
  public SecretKey webhookKey() {
    return secretKey(WEBHOOK_KEY);
  }

  /** The key by which tokens of devices are sealed, made where there is none. */
  public SecretKey deviceKey() {
    return secretKey(DEVICE_KEY);
  }

  /** The key by which letters that wait are sealed, made where there is none. */
  public SecretKey letterKey() {
    return secretKey(LETTER_KEY);
  }

  /** The key by which secrets of second factors are sealed, made where there is none. */
  public SecretKey factorKey() {
    return secretKey(FACTOR_KEY);
  }

  /** The key by which codes that are short enough to be typed are hashed, made where none is. */
  public SecretKey shortCodeKey() {
    return secretKey(SHORT_CODE_KEY);
  }

  /** The key for what is kept of requests that may be repeated, made where there is none. */
  public SecretKey repeatKey() {
    return secretKey(REPEAT_KEY);
  }

  private SecretKey secretKey(String name) {
    if (!files.exists(name)) {
      files.create(name, Secrets.encode(Secrets.random(Secrets.BYTES)) + "\n");
    }
    return new SecretKeySpec(Secrets.decode(name, files.read(name)), "HmacSHA256");
  }

  /** The key to sign with. */
  SigningKey current() {
    var now = clock.instant();
    var keys = known(now);
    return keys.stream()
        .filter(key -> !key.usedFrom().isAfter(now))
        .reduce((_, newer) -> newer)
        .orElseGet(keys::getFirst);
  }

  /** The key with this id, while it verifies; the id is compared and leads nowhere else. */
  Optional<SigningKey> find(String kid) {
    var now = clock.instant();
    var keys = known(now);
    return keys.stream()
        .filter(key -> key.kid().equals(kid) && verifies(key, keys, now))
        .findFirst();
  }

  private boolean verifies(SigningKey key, List<SigningKey> all, Instant now) {
    return all.stream()
        .map(SigningKey::usedFrom)
        .filter(usedFrom -> usedFrom.isAfter(key.usedFrom()))
        .findFirst()
        .map(replaced -> now.isBefore(replaced.plus(tokenLife).plus(KEPT_AFTER)))
        .orElse(true);
  }

  private List<SigningKey> known(Instant now) {
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
            .sorted(Comparator.comparing(SigningKey::usedFrom).thenComparing(SigningKey::kid))
            .toList();
    return new Loaded(keys, clock.instant());
  }

  private SigningKey read(String name) {
    var kid = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
    var text = new Properties();
    try {
      text.load(new StringReader(files.read(name)));
      var usedFrom = Instant.parse(text.getProperty("used-from", ""));
      return new SigningKey(kid, usedFrom, Secrets.decode(name, text.getProperty("secret", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DateTimeParseException | IllegalArgumentException damaged) {
      throw new IllegalStateException("the key file " + name + " is damaged", damaged);
    }
  }

  private String create(Instant usedFrom) {
    var kid = HexFormat.of().formatHex(Secrets.random(KID_BYTES));
    var secret = Secrets.encode(Secrets.random(Secrets.BYTES));
    files.create(PREFIX + kid + SUFFIX, "used-from=" + usedFrom + "\nsecret=" + secret + "\n");
    return kid;
  }

  private record Loaded(List<SigningKey> keys, Instant at) {}
}
