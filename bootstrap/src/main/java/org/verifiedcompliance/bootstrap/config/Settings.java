package org.verifiedcompliance.bootstrap.config;

import static org.verifiedcompliance.bootstrap.config.Setting.of;
import static org.verifiedcompliance.bootstrap.config.Setting.secret;
import static org.verifiedcompliance.bootstrap.config.Setting.unset;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.verifiedcompliance.messaging.mail.Sender;

/** Every setting of the server, in the order in which {@code .env.example} lists them. */
final class Settings {
  static final Setting<String> HOST = of("HOST", Kinds.text(), "0.0.0.0", "Address to listen on.");
  static final Setting<Integer> PORT =
      of("PORT", Kinds.whole(0, 65_535), "8000", "Port to listen on; 0 takes a free one.");
  static final Setting<Duration> REQUEST_TIMEOUT =
      of(
          "REQUEST_TIMEOUT_SECONDS",
          Kinds.seconds(1, 600),
          "15",
          "Longest time of a whole request; an import has ten minutes.");
  static final Setting<Duration> DRAIN =
      of(
          "SHUTDOWN_DRAIN_SECONDS",
          Kinds.seconds(0, 60),
          "1",
          "How long /health/ready says no before the port closes, so that a proxy notices.");
  static final Setting<String> DATABASE_URL =
      secret(
          "DATABASE_URL",
          Kinds.database(),
          "Unset: an embedded PostgreSQL in DATA_DIR/postgres. PostGIS is used when it is there.");
  static final Setting<Path> DATA_DIR =
      of("DATA_DIR", Kinds.path(), "./data", "Where the server keeps its files.");
  static final Setting<URI> PUBLIC_URL =
      unset(
          "PUBLIC_URL",
          Kinds.url("http", "https"),
          "The address that people use; unset: http://localhost:PORT.");
  static final Setting<Integer> POOL_SIZE =
      of("DATABASE_POOL_SIZE", Kinds.whole(1, 200), "10", "Connections to the database.");
  static final Setting<Duration> POOL_TIMEOUT =
      of("DATABASE_POOL_TIMEOUT", Kinds.seconds(1, 60), "2", "Longest wait for a connection.");
  static final Setting<Path> SIGNING_KEYS_DIR =
      unset("SIGNING_KEYS_DIR", Kinds.path(), "Unset: DATA_DIR/keys, made at the first start.");
  static final Setting<Duration> ACCESS_TOKEN =
      of("JWT_ACCESS_TOKEN_EXPIRE_MINUTES", Kinds.minutes(1, 1_440), "30", "Life of an access.");
  static final Setting<Duration> REFRESH_TOKEN =
      of("JWT_REFRESH_TOKEN_EXPIRE_DAYS", Kinds.days(1, 30), "7", "Idle life of a sign-in.");
  static final Setting<Duration> REUSE_GRACE =
      of(
          "REFRESH_REUSE_GRACE_SECONDS",
          Kinds.seconds(0, 300),
          "30",
          "How long a spent refresh token may come back once, its answer lost; 0 for never.");
  static final Setting<Duration> SESSION_TOKEN =
      of("JWT_SESSION_TOKEN_EXPIRE_HOURS", Kinds.hours(1, 24), "24", "Life of a session token.");
  static final Setting<Duration> PUBLIC_TOKEN =
      of("JWT_PUBLIC_TOKEN_EXPIRE_DAYS", Kinds.days(1, 365), "30", "Life of a shared link.");
  static final Setting<Integer> PASSWORD_MIN_LENGTH =
      of("PASSWORD_MIN_LENGTH", Kinds.whole(8, 128), "8", "Fewest characters of a password.");
  static final Setting<Boolean> ADMIN_MFA_REQUIRED =
      of(
          "ADMIN_MFA_REQUIRED",
          Kinds.flag(),
          "true",
          "Whether administrators need two-step sign-in before they are such.");
  static final Setting<List<String>> CORS_ORIGINS =
      unset("CORS_ORIGINS", Kinds.list("origins"), "Web pages elsewhere that may call.");
  static final Setting<List<String>> TRUSTED_PROXIES =
      unset(
          "TRUSTED_PROXIES", Kinds.networks(), "Whose X-Forwarded-For counts, such as 10.0.0.0/8.");
  static final Setting<Boolean> RATE_LIMIT_ENABLED =
      of("RATE_LIMIT_ENABLED", Kinds.flag(), "true", "Whether too many requests get 429.");
  static final Setting<Integer> RATE_LIMIT_REQUESTS =
      of("RATE_LIMIT_REQUESTS_PER_MINUTE", Kinds.whole(1, 1_000_000), "600", "Of one person.");
  static final Setting<Integer> RATE_LIMIT_LOGIN =
      of(
          "RATE_LIMIT_LOGIN_PER_MINUTE",
          Kinds.whole(1, 1_000),
          "5",
          "Failed logins of one account from one address before it has to wait.");
  static final Setting<URI> SMTP_URL =
      secret("SMTP_URL", Kinds.url("smtp", "smtps"), "Unset: mails are files in DATA_DIR/mail.");
  static final Setting<Sender> EMAIL_FROM =
      unset(
          "EMAIL_FROM",
          Kinds.sender(),
          "Sender of the mails; with SMTP_URL it must be set. Unset: no-reply at PUBLIC_URL.");
  static final Setting<Path> FCM_CREDENTIALS_FILE =
      unset(
          "FCM_CREDENTIALS_FILE",
          Kinds.path(),
          "The JSON file of a service account; unset: push messages are not sent.");
  static final Setting<URI> EVENTS_URL =
      secret(
          "EVENTS_URL", Kinds.bus(), "redis://…; unset: nodes talk by PostgreSQL LISTEN/NOTIFY.");
  static final Setting<Boolean> WEBHOOK_ALLOW_PRIVATE =
      of(
          "WEBHOOK_ALLOW_PRIVATE",
          Kinds.flag(),
          "false",
          "Whether webhooks may lead to private networks, to any port, and without TLS.");
  static final Setting<LogFormat> LOG_FORMAT =
      unset("LOG_FORMAT", Kinds.choice(LogFormat.class), "Unset: text on a terminal, else json.");
  static final Setting<LogLevel> LOG_LEVEL =
      of("LOG_LEVEL", Kinds.choice(LogLevel.class), "INFO", "The least important lines shown.");
  static final Setting<Boolean> TEST_CLOCK =
      of("TEST_CLOCK", Kinds.flag(), "false", "POST /test/clock moves the server's time.");

  /** What is read and checked today, but whose feature comes with a later release. */
  private static final List<Setting<?>> WAITING =
      List.of(CORS_ORIGINS, RATE_LIMIT_ENABLED, RATE_LIMIT_REQUESTS);

  private static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          REQUEST_TIMEOUT,
          DRAIN,
          DATABASE_URL,
          DATA_DIR,
          PUBLIC_URL,
          POOL_SIZE,
          POOL_TIMEOUT,
          SIGNING_KEYS_DIR,
          ACCESS_TOKEN,
          REFRESH_TOKEN,
          REUSE_GRACE,
          SESSION_TOKEN,
          PUBLIC_TOKEN,
          PASSWORD_MIN_LENGTH,
          ADMIN_MFA_REQUIRED,
          CORS_ORIGINS,
          TRUSTED_PROXIES,
          RATE_LIMIT_ENABLED,
          RATE_LIMIT_REQUESTS,
          RATE_LIMIT_LOGIN,
          SMTP_URL,
          EMAIL_FROM,
          FCM_CREDENTIALS_FILE,
          EVENTS_URL,
          WEBHOOK_ALLOW_PRIVATE,
          LOG_FORMAT,
          LOG_LEVEL,
          TEST_CLOCK);

  private Settings() {}

  static List<Setting<?>> all() {
    return Stream.of(ALL, PolicySettings.ALL, RetentionSettings.ALL).flatMap(List::stream).toList();
  }

  static boolean isWaiting(Setting<?> setting) {
    return WAITING.contains(setting) || RetentionSettings.WAITING.contains(setting);
  }
}
