package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What the log must never say. */
class SilentLogTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Level before = ROOT.getLevel();

  @BeforeEach
  void listen() {
    lines.start();
    ROOT.addAppender(lines);
    ROOT.setLevel(Level.INFO);
  }

  @AfterEach
  void stopListening() {
    ROOT.detachAppender(lines);
    ROOT.setLevel(before);
  }

  @Test
  void noSecretNoPlaceAndNoAddressReachesTheLog() {
    var email = wired.account("member");
    var login =
        wired
            .anonymous()
            .post(
                "/auth/login",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, WiredServer.PASSWORD))
            .json();
    var token = login.get("access_token").asString();
    var me = wired.anonymous().bearing(token);
    me.get("/meetings/nearby?lat=" + Fixes.LAT + "&lng=" + Fixes.LNG);
    var opened = me.post("/sessions", Fixes.DESTINATION).json().get("session_id").asString();
    me.post("/sessions/" + opened + "/check-in", Fixes.honest(wired.clock().instant()));
    me.post("/sessions/" + opened + "/check-in", "{\"lat\": 52.52117, \"lng\": \"13.41328");
    wired.anonymous().bearing(token + "x").get("/auth/me");

    var secrets =
        List.of(
            WiredServer.PASSWORD,
            token,
            login.get("refresh_token").asString(),
            email,
            "52.52117",
            "13.41328",
            "World Clock");
    assertThat(lines.list).isNotEmpty();
    assertThat(lines.list)
        .map(SilentLogTest::text)
        .allSatisfy(line -> assertThat(line).doesNotContain(secrets));
  }

  private static String text(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + event.getKeyValuePairs()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }
}
