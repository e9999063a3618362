package org.verifiedcompliance.http.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a socket, and with what. */
class HandshakeTest {
  private static final SocketWorld WORLD = new SocketWorld();
  private static final SocketWorld.Listener ANA = WORLD.listener("ana");

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static URI ws(String rest) {
    return WORLD.base().resolve("/ws" + rest);
  }

  private static int refusal(String rest, String... headers) {
    return TestSocket.refusal(ws(rest), headers);
  }

  private static int refusalFrom(String origin) {
    return refusal("", "Authorization", "Bearer " + ANA.token(), "Origin", origin);
  }

  private static String ticket() {
    var answer = WORLD.client(ANA.token()).post("/auth/ws-ticket");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("expires_in").asInt()).isEqualTo(30);
    return answer.json().get("ticket").asString();
  }

  @Test
  void aTokenInTheHeaderOrTheAddressOpensASocket() {
    assertThat(refusal("", "Authorization", "Bearer " + ANA.token())).isEqualTo(101);
    assertThat(refusal("?token=" + ANA.token())).isEqualTo(101);
  }

  @Test
  void aTicketOpensOneSocket() {
    var ticket = ticket();

    assertThat(refusal("?ticket=" + ticket)).isEqualTo(101);
    assertThat(refusal("?ticket=" + ticket)).isEqualTo(401);
  }

  @Test
  void withoutAProofOrWithAnotherSecretItIsRefused() {
    assertThat(refusal("")).isEqualTo(401);
    assertThat(refusal("?token=" + ANA.tokens().refreshToken())).isEqualTo(401);
    assertThat(refusal("?ticket=" + ANA.tokens().refreshToken())).isEqualTo(401);
    assertThat(refusal("?ticket=" + ANA.token())).isEqualTo(401);
    assertThat(refusal("?token=" + ticket())).isEqualTo(401);
    assertThat(refusal("", "Authorization", "Bearer " + ticket())).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.org",
        "null",
        "http://app.example.org",
        "https://app.example.org.evil.org",
        "https://app.example.org:8443",
        "https://app.example.org@evil.org",
        "not an origin"
      })
  void aForeignPageIsRefusedWhateverItShows(String origin) {
    assertThat(refusalFrom(origin)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {SocketWorld.PAGE, "https://APP.example.org:443"})
  void anAllowedPageIsLetIn(String origin) {
    assertThat(refusalFrom(origin)).isEqualTo(101);
  }

  @Test
  void aForeignPageDoesNotUseUpATicket() {
    var ticket = ticket();

    assertThat(refusal("?ticket=" + ticket, "Origin", "https://evil.org")).isEqualTo(403);
    assertThat(refusal("?ticket=" + ticket, "Origin", SocketWorld.PAGE)).isEqualTo(101);
  }

  @Test
  void asPlainHttpTheAddressAsksForAnUpgrade() {
    var answer = WORLD.anonymous().get("/ws?token=" + ANA.token());

    assertThat(answer.status()).isEqualTo(426);
    assertThat(answer.code()).isEqualTo("upgrade-required");
    assertThat(answer.header("Upgrade")).contains("websocket");
    assertThat(WORLD.anonymous().get("/ws/sessions/" + UUID.randomUUID()).status()).isEqualTo(426);
  }

  @Test
  void noOtherRouteTakesATokenInItsAddress() {
    assertThat(WORLD.anonymous().get("/events?token=" + ANA.token()).status()).isEqualTo(401);
    assertThat(WORLD.anonymous().post("/auth/ws-ticket?token=" + ANA.token()).status())
        .isEqualTo(401);
    assertThat(TestSocket.refusal(WORLD.base().resolve("/events?token=" + ANA.token())))
        .isEqualTo(401);
  }

  @Test
  void aSessionOfOthersIsAsUnknownAsNone() {
    var bearer = new String[] {"Authorization", "Bearer " + ANA.token()};

    assertThat(refusal("/sessions/" + UUID.randomUUID(), bearer)).isEqualTo(404);
    assertThat(refusal("/sessions/nonsense", bearer)).isEqualTo(404);
    assertThat(refusal("/sessions/" + UUID.randomUUID())).isEqualTo(401);
    assertThat(refusal("/elsewhere", bearer)).isEqualTo(404);
  }

  @Test
  void aMessageThatNeverWasIsNoPlaceToGoOn() {
    var bearer = new String[] {"Authorization", "Bearer " + ANA.token()};

    assertThat(refusal("?since=nonsense", bearer)).isEqualTo(400);
    assertThat(refusal("?since=0-5-5", bearer)).isEqualTo(101);
    assertThat(
            WORLD
                .client(ANA.token())
                .header("Accept", "text/event-stream")
                .get("/events?since=7")
                .badFields())
        .containsExactly("since");
  }

  @Test
  void anUpgradeIsForTheRootAlone() {
    assertThat(
            TestSocket.refusal(
                WORLD.base().resolve("/api/v1/ws"), "Authorization", "Bearer " + ANA.token()))
        .isEqualTo(404);
  }
}
