package org.verifiedcompliance.bootstrap.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.privacy.Retention;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.reviews.ReviewReasons;

/**
 * The settings in force, checked and typed.
 *
 * @param meetingDefaults for what a publisher does not say
 * @param venueCode how long each venue code is shown
 * @param reviewReasons that decisions of reviewers may be given
 * @param offline how operations of phones are treated
 * @param webhooksAnywhere whether webhooks may lead to private networks
 * @param messages how mails and push messages leave the server
 * @param sockets what those who listen may cost
 * @param retention how long personal records are kept
 * @param events the Redis by which the nodes talk, null when they do by the database
 * @param testClock whether the server's time can be moved from outside
 */
public record AppConfig(
    Web web,
    Storage storage,
    Tokens tokens,
    Logs logs,
    AttendanceRules rules,
    MeetingDefaults meetingDefaults,
    Duration venueCode,
    ReviewReasons reviewReasons,
    Offline offline,
    boolean webhooksAnywhere,
    Messages messages,
    Sockets sockets,
    Retention retention,
    @Nullable URI events,
    boolean testClock,
    Listing listing) {

  /**
   * Where and for whom the server answers.
   *
   * @param publicUrl null when it follows the port
   * @param requestTimeout how long a request may take as a whole
   * @param drain how long readiness says no before the port closes
   * @param requestsPerMinute of one person
   * @param failedLogins of one account from one address before it has to wait
   */
  public record Web(
      String host,
      int port,
      Duration requestTimeout,
      Duration drain,
      @Nullable URI publicUrl,
      List<String> corsOrigins,
      List<String> trustedProxies,
      boolean limited,
      int requestsPerMinute,
      int failedLogins) {
    /** The address that people use, when the server listens on this port. */
    public URI urlAt(int boundPort) {
      return publicUrl == null ? URI.create("http://localhost:" + boundPort) : publicUrl;
    }
  }

  /**
   * Where things are kept.
   *
   * @param databaseUrl null for the embedded PostgreSQL
   */
  public record Storage(
      @Nullable String databaseUrl,
      Path dataDir,
      Path keysDir,
      int poolSize,
      Duration poolTimeout) {
    /** The home of the embedded PostgreSQL. */
    public Path postgresDir() {
      return dataDir.resolve("postgres");
    }
  }

  /**
   * How long proofs of identity live, and what a password needs.
   *
   * @param reuseGrace how long a spent refresh token may come back once; zero for never
   * @param adminNeedsSecondFactor whether the role of administrators is withheld without one
   * @param share of a shared link for which nobody says how long
   * @param session of a token for one session
   */
  public record Tokens(
      Duration access,
      Duration refresh,
      Duration reuseGrace,
      Duration session,
      int passwordMinLength,
      boolean adminNeedsSecondFactor,
      Duration share) {}

  /**
   * How the log looks.
   *
   * @param format null to decide by the terminal
   */
  public record Logs(@Nullable LogFormat format, LogLevel level) {}

  /**
   * What becomes of what phones recorded without a network.
   *
   * @param review up to which age people review
   * @param hold how long one waits for a predecessor
   * @param batch operations in one call
   * @param retries after a fault of the server
   */
  public record Offline(Duration review, Duration hold, int batch, int retries) {}

  /**
   * What those who listen to the live stream may cost.
   *
   * @param perPerson connections of one person on one node
   * @param heartbeat between two signs of life
   * @param idle how long a socket may be silent
   */
  public record Sockets(int perPerson, Duration heartbeat, Duration idle) {}

  /** Every setting as one line: name, value with secrets masked, where it came from. */
  public record Listing(List<Line> lines) {
    /** One setting. */
    public record Line(String name, String value, Origin origin, boolean waiting) {}

    private static Listing of(SettingValues values, Map<String, String> derived) {
      return new Listing(values.entries().stream().map(entry -> line(entry, derived)).toList());
    }

    private static Line line(SettingValues.Entry entry, Map<String, String> derived) {
      var setting = entry.setting();
      var text = Optional.ofNullable(entry.text()).map(t -> setting.secret() ? "****" : t);
      var shown = text.orElseGet(() -> derived.getOrDefault(setting.name(), ""));
      return new Line(setting.name(), shown, entry.origin(), Settings.isWaiting(setting));
    }
  }

  /**
   * Reads the settings: environment over file over defaults.
   *
   * @throws InvalidSettings naming every wrong one
   */
  public static AppConfig read(Map<String, String> environment, Map<String, String> file) {
    var values = SettingValues.read(environment, file);
    AttendanceRules.refuseContradictions(values);
    Contradictions.refuse(values);
    values.check();
    return new AppConfig(
        web(values),
        storage(values),
        tokens(values),
        new Logs(values.find(Settings.LOG_FORMAT).orElse(null), values.get(Settings.LOG_LEVEL)),
        AttendanceRules.of(values),
        meetingDefaults(values),
        values.get(PolicySettings.VENUE_CODE_SECONDS),
        reviewReasons(values),
        offline(values),
        values.get(Settings.WEBHOOK_ALLOW_PRIVATE),
        Messages.of(values, web(values), storage(values)),
        new Sockets(
            values.get(PolicySettings.WEBSOCKET_SOCKETS),
            values.get(PolicySettings.WEBSOCKET_HEARTBEAT_SECONDS),
            values.get(PolicySettings.WEBSOCKET_IDLE_SECONDS)),
        RetentionSettings.retention(values),
        values.find(Settings.EVENTS_URL).orElse(null),
        values.get(Settings.TEST_CLOCK),
        Listing.of(values, Derived.of(web(values), storage(values))));
  }

  /** What is empty in most settings. */
  private static <T> List<T> listOf(SettingValues values, Setting<List<T>> setting) {
    return values.find(setting).orElse(List.of());
  }

  private static Web web(SettingValues values) {
    return new Web(
        values.get(Settings.HOST),
        values.get(Settings.PORT),
        values.get(Settings.REQUEST_TIMEOUT),
        values.get(Settings.DRAIN),
        values.find(Settings.PUBLIC_URL).orElse(null),
        listOf(values, Settings.CORS_ORIGINS),
        listOf(values, Settings.TRUSTED_PROXIES),
        values.get(Settings.RATE_LIMIT_ENABLED),
        values.get(Settings.RATE_LIMIT_REQUESTS),
        values.get(Settings.RATE_LIMIT_LOGIN));
  }

  private static Storage storage(SettingValues values) {
    var dataDir = values.get(Settings.DATA_DIR).toAbsolutePath().normalize();
    return new Storage(
        values.find(Settings.DATABASE_URL).orElse(null),
        dataDir,
        values.find(Settings.SIGNING_KEYS_DIR).orElse(dataDir.resolve("keys")),
        values.get(Settings.POOL_SIZE),
        values.get(Settings.POOL_TIMEOUT));
  }

  private static Tokens tokens(SettingValues values) {
    return new Tokens(
        values.get(Settings.ACCESS_TOKEN),
        values.get(Settings.REFRESH_TOKEN),
        values.get(Settings.REUSE_GRACE),
        values.get(Settings.SESSION_TOKEN),
        values.get(Settings.PASSWORD_MIN_LENGTH),
        values.get(Settings.ADMIN_MFA_REQUIRED),
        values.get(Settings.PUBLIC_TOKEN));
  }

  private static MeetingDefaults meetingDefaults(SettingValues values) {
    return new MeetingDefaults(
        new Meters(values.get(PolicySettings.MEETING_RADIUS_METERS)),
        values.get(PolicySettings.MEETING_DURATION_MINUTES));
  }

  private static ReviewReasons reviewReasons(SettingValues values) {
    return ReviewReasons.shipped().with(listOf(values, PolicySettings.REVIEW_REASON_CODES));
  }

  private static Offline offline(SettingValues values) {
    return new Offline(
        values.get(PolicySettings.OFFLINE_REVIEW_DAYS),
        values.get(PolicySettings.OFFLINE_HOLD_HOURS),
        values.get(PolicySettings.OFFLINE_BATCH),
        values.get(PolicySettings.OFFLINE_RETRIES));
  }
}
