package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import com.google.inject.Injector;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.deliveries.DeliverMailService;
import org.verifiedcompliance.application.deliveries.DeliverPushService;
import org.verifiedcompliance.application.reminders.RemindPeople;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Reminders and notices on the whole server, with its jobs, two nodes and mails in files. */
class NotificationJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private String email;
  private TestClient ada;
  private Instant start;
  private String meeting;
  private String session;

  @BeforeEach
  void adaPlansAnEvening() {
    email = wired.account("member");
    ada = wired.signIn(email);
    start = wired.clock().instant().plus(Duration.ofHours(3));
    meeting = Gatherings.published(ada, start);
    session = Gatherings.session(ada, meeting);
  }

  @Test
  void aPlannedSessionGetsItsReminderOnceByMailAndInTheStream() throws Exception {
    itIs(-31);
    rounds(wired.server().injector());
    assertThat(kinds()).isEmpty();

    itIs(-29);
    try (var node = wired.anotherNode();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Object> here = () -> rounds(wired.server().injector());
      Callable<Object> there = () -> rounds(node.injector());
      for (var done : threads.invokeAll(List.of(here, there, here, there))) {
        done.get();
      }
    }

    var mail = mailbox().await(email, "Starts soon: Evening group");
    assertThat(mail).contains(localTime(start)).contains("Auto-Submitted: auto-generated");
    assertThat(kinds()).containsExactly("session_starts_soon");
    var told = told().get(0);
    assertThat(told.get("session_id").asString()).isEqualTo(session.substring(10));
    assertThat(told.get("place").asString()).isEqualTo("Evening group");
    assertThat(told.get("deliveries").get(0).get("status").asString()).isEqualTo("sent");
    assertThat(linesInTheStream(told.get("notification_id").asString())).isEqualTo(1);
  }

  @Test
  void whoHasNotComeHearsThatCheckInIsOpenAndWhoHasJustComeDoesNot() {
    itIs(-14);
    var bo = wired.member("Bo");
    var boSession = Gatherings.session(bo, meeting);
    ok(bo.post(boSession + "/check-in", Fixes.honest(wired.clock().instant())));
    rounds(wired.server().injector());

    assertThat(kinds()).containsExactly("check_in_open");
    assertThat(kinds(bo)).isEmpty();
  }

  @Test
  void whoDoesNotCheckOutIsReminded() {
    itIs(1);
    ok(ada.post(session + "/check-in", Fixes.honest(wired.clock().instant())));
    itIs(69);
    rounds(wired.server().injector());
    assertThat(kinds()).doesNotContain("not_checked_out");

    itIs(71);
    rounds(wired.server().injector());

    assertThat(kinds()).contains("not_checked_out");
    assertThat(mailbox().await(email, "You are still checked in: Evening group"))
        .contains("please check out now");
  }

  @Test
  void atAPlaceWithoutAScheduleALongSilenceIsNoticed() {
    var free = ok(ada.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
    rounds(wired.server().injector());
    ok(ada.post("/sessions/" + free + "/check-in", Fixes.honest(wired.clock().instant())));
    start = wired.clock().instant();
    itIs(179);
    rounds(wired.server().injector());
    assertThat(kinds()).doesNotContain("not_checked_out");

    itIs(181);
    rounds(wired.server().injector());

    assertThat(kinds()).contains("not_checked_out");
  }

  @Test
  void aMeetingThatIsPutOffIsRemindedOfAgain() {
    itIs(-29);
    rounds(wired.server().injector());
    start = start.plus(Duration.ofHours(2));
    ok(
        ada.put(
            "/meetings/" + meeting,
            "{\"start_time\": \"%s\", \"end_time\": \"%s\"}"
                .formatted(start, start.plus(Duration.ofHours(1)))));
    rounds(wired.server().injector());
    assertThat(kinds()).containsExactly("session_starts_soon");

    itIs(-29);
    rounds(wired.server().injector());

    assertThat(kinds()).containsExactly("session_starts_soon", "session_starts_soon");
  }

  @Test
  void aReminderThatWouldComeTooLateAfterTheQuietHoursIsDropped() {
    ok(
        ada.put(
            "/me/preferences",
            """
            {"timezone": "Europe/Berlin", "remind_minutes_before": 60,
             "quiet_hours": {"from": "%s", "to": "%s"}}
            """
                .formatted(localTime(start.minusSeconds(7200)), localTime(start.plusSeconds(60)))));
    itIs(-59);
    rounds(wired.server().injector());

    var delivery = told().get(0).get("deliveries").get(0);
    assertThat(delivery.get("status").asString()).isEqualTo("dropped");
    assertThat(delivery.get("reason").asString()).isEqualTo("quiet_hours");
    assertThat(mailbox().to(email)).noneMatch(mail -> mail.contains("Evening group"));
  }

  @Test
  void aSignInOnANewDeviceIsToldByMailAtOnce() {
    ok(
        ada.put(
            "/me/preferences",
            """
            {"quiet_hours": {"from": "00:00", "to": "23:59", "timezone": "UTC"}}
            """));
    signInOn("Bob's <b>phone</b>\\r\\nBcc: all@example.org");
    signInOn("Bob's <b>phone</b>\\r\\nBcc: all@example.org");
    rounds(wired.server().injector());

    var mail = mailbox().await(email, "New sign-in to your account");
    assertThat(mail).contains("&lt;b&gt;phone").doesNotContainPattern("(?m)^Bcc:");
    assertThat(kinds()).containsExactly("new_sign_in");
  }

  @Test
  void aChangedPasswordIsTold() {
    var answer =
        ada.post(
            "/auth/change-password",
            """
            {"current_password": "%s", "new_password": "seven quiet lanterns at dusk"}
            """
                .formatted(WiredServer.PASSWORD));
    ok(answer);
    rounds(wired.server().injector());

    assertThat(mailbox().await(email, "Your password was changed")).contains(email);
    assertThat(kinds()).containsExactly("password_changed");
  }

  @Test
  void whatIsReadIsNotUnreadAnyMore() {
    itIs(-29);
    rounds(wired.server().injector());
    var id = told().get(0).get("notification_id").asString();

    ok(ada.post("/me/notifications/" + id + "/read"));
    ok(ada.post("/me/notifications/" + id + "/read"));

    assertThat(ada.get("/me/notifications?unread=true").json()).isEmpty();
    assertThat(told().get(0).get("read_at").isNull()).isFalse();
    var bo = wired.member("Bo");
    assertThat(bo.post("/me/notifications/" + id + "/read").status()).isEqualTo(404);
  }

  @Test
  void withoutCredentialsPushMessagesStayOnRecord() {
    var token = "token-of-" + email;
    var device = registered(ada, token);
    assertThat(registered(ada, token)).isEqualTo(device);
    itIs(-14);
    rounds(wired.server().injector());

    var delivery = told().get(0).get("deliveries").get(0);
    assertThat(delivery.get("channel").asString()).isEqualTo("push");
    assertThat(delivery.get("status").asString()).isEqualTo("not_configured");
    assertThat(everythingAboutDevices()).doesNotContain(token);
    var bo = wired.member("Bo");
    var moved = registered(bo, token);
    assertThat(ada.delete("/me/devices/" + device).status()).isEqualTo(404);
    assertThat(bo.delete("/me/devices/" + moved).status()).isEqualTo(204);
  }

  @Test
  void preferencesAreKeptAndSecurityStaysOn() {
    var standard = ok(ada.get("/me/preferences")).json();
    assertThat(standard.get("remind_minutes_before").asInt()).isEqualTo(30);
    var refused =
        ada.put(
            "/me/preferences",
            """
            {"channels": {"new_sign_in": {"mail": false}, "check_in_open": {"push": 1}},
             "quiet_hours": {"from": "22:00", "to": "7"}, "remind_minutes_before": 4,
             "timezone": "Mars/Base"}
            """);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.badFields())
        .contains(
            "channels.new_sign_in.mail",
            "channels.check_in_open.push",
            "quiet_hours.to",
            "remind_minutes_before",
            "timezone");

    ok(
        ada.put(
            "/me/preferences",
            """
            {"timezone": "America/New_York", "quiet_hours": {"from": "22:00", "to": "07:00"},
             "channels": {"session_starts_soon": {"mail": false}}}
            """));

    var kept = ok(ada.get("/me/preferences")).json();
    assertThat(kept.get("quiet_hours").get("timezone").asString()).isEqualTo("America/New_York");
    assertThat(kept.get("channels").get("session_starts_soon").get("mail").asBoolean()).isFalse();
    assertThat(kept.get("channels").get("session_starts_soon").get("push").asBoolean()).isTrue();
  }

  /** So late that she has to sign in again. */
  private void itIs(long minute) {
    wired.clock().moveTo(start.plus(Duration.ofMinutes(minute)));
    ada = wired.signIn(email);
  }

  private static Object rounds(Injector injector) {
    injector.getInstance(RemindPeople.class).remind();
    injector.getInstance(DeliverPushService.class).deliver();
    return injector.getInstance(DeliverMailService.class).deliver();
  }

  private void signInOn(String device) {
    ok(
        wired
            .anonymous()
            .post(
                "/auth/login",
                "{\"email\": \"%s\", \"password\": \"%s\", \"device_name\": \"%s\"}"
                    .formatted(email, WiredServer.PASSWORD, device)));
  }

  private static String registered(TestClient person, String token) {
    var body = "{\"platform\": \"android\", \"token\": \"" + token + "\"}";
    return ok(person.post("/me/devices", body)).json().get("device_id").asString();
  }

  private JsonNode told() {
    return ok(ada.get("/me/notifications")).json();
  }

  private List<String> kinds() {
    return kinds(ada);
  }

  private static List<String> kinds(TestClient person) {
    return ok(person.get("/me/notifications"))
        .json()
        .valueStream()
        .map(told -> told.get("kind").asString())
        .toList();
  }

  private static Mailbox mailbox() {
    return new Mailbox(wired.mails());
  }

  private static String localTime(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
        .format(at.atZone(ZoneId.of("Europe/Berlin")));
  }

  private static int linesInTheStream(String notification) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT count(*) FROM change WHERE subject = CAST(:id AS uuid)")
                .bind("id", notification)
                .mapTo(Integer.class)
                .one());
  }

  private static String everythingAboutDevices() {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            String.join(
                "\n",
                handle
                    .createQuery("SELECT t::text || encode(sealed, 'escape') FROM device_token t")
                    .mapTo(String.class)
                    .list()));
  }
}
