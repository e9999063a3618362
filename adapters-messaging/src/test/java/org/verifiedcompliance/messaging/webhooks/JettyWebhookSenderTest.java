package org.verifiedcompliance.messaging.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.webhooks.WebhookSender;
import org.verifiedcompliance.application.webhooks.WebhookSender.Answer;
import org.verifiedcompliance.domain.webhooks.WebhookUrl;

class JettyWebhookSenderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Map<String, String> HEADERS =
      Map.of("webhook-id", "7", "webhook-timestamp", "9", "webhook-signature", "v1,a v1,b");
  private static final String BODY = "{\"type\":\"caf\u00e9\"}";

  private static JettyWebhookSender sender(
      CheckedAddresses.Names names, Predicate<InetAddress> allowed) {
    return JettyWebhookSender.open(
        true, new CheckedAddresses(names, allowed), new SslContextFactory.Client(), PATIENCE);
  }

  private static JettyWebhookSender sender() {
    return sender(InetAddress::getAllByName, _ -> true);
  }

  private static WebhookUrl url(String host, int port, String target) {
    return WebhookUrl.parse("http://" + host + ":" + port + target, true).orElseThrow();
  }

  private static Answer sent(WebhookSender sender, WebhookUrl url) {
    return sender.send(url, HEADERS, BODY);
  }

  private static InetAddress[] only(String address) throws UnknownHostException {
    return new InetAddress[] {InetAddress.getByName(address)};
  }

  @Test
  void theReceiverGetsTheVeryBodyWithItsHeaders() {
    try (var listener = Listener.at("127.0.0.1").replying(200, "thanks");
        var sender = sender()) {
      var answer = sent(sender, url("127.0.0.1", listener.port(), "/in%20box?key=a%2Fb"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response()).isEqualTo("thanks");
      var received = listener.received().getFirst();
      assertThat(received.target()).isEqualTo("/in%20box?key=a%2Fb");
      assertThat(received.body()).isEqualTo(BODY);
      assertThat(received.headers().getFirst("content-type")).startsWith("application/json");
      assertThat(received.headers().getFirst("user-agent")).startsWith("VerifiedCompliance");
      HEADERS.forEach(
          (name, value) -> assertThat(received.headers().getFirst(name)).isEqualTo(value));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void noRedirectIsFollowed(int status) {
    try (var listener = Listener.at("127.0.0.1");
        var other = Listener.at("127.0.0.1");
        var sender = sender()) {
      listener.replying(exchange -> {
        var elsewhere = "http://127.0.0.1:" + other.port() + "/admin";
        exchange.getResponseHeaders().set("Location", elsewhere);
        Listener.answer(exchange, status, "");
      });

      assertThat(sent(sender, url("127.0.0.1", listener.port(), "/")).status()).isEqualTo(status);
      assertThat(other.received()).isEmpty();
      assertThat(listener.received()).hasSize(1);
    }
  }

  @Test
  void noChallengeIsAnswered() {
    try (var listener = Listener.at("127.0.0.1");
        var sender = sender()) {
      listener.replying(exchange -> {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"x\"");
        Listener.answer(exchange, 401, "");
      });

      assertThat(sent(sender, url("127.0.0.1", listener.port(), "/")).status()).isEqualTo(401);
    }
  }

  @Test
  void aNameThatLeadsElsewhereAMomentLaterLeadsNobodyThere() {
    var asked = new AtomicInteger();
    try (var good = Listener.at("127.0.0.2");
        var evil = Listener.at("127.0.0.1", good.port());
        var sender =
            sender(
                _ -> only(asked.incrementAndGet() == 1 ? "127.0.0.2" : "127.0.0.1"),
                address -> address.getHostAddress().equals("127.0.0.2"))) {
      good.replying(exchange -> {
        exchange.getResponseHeaders().set("Connection", "close");
        Listener.answer(exchange, 200, "");
      });
      var hook = url("rebinding.example.org", good.port(), "/");

      assertThat(sent(sender, hook).status()).isEqualTo(200);
      assertThat(asked).hasValue(1);
      assertThat(sent(sender, hook).error()).isEqualTo("not-public");

      assertThat(good.received()).hasSize(1);
      assertThat(good.received().getFirst().headers().getFirst("host"))
          .isEqualTo("rebinding.example.org:" + good.port());
      assertThat(evil.received()).isEmpty();
    }
  }

  @Test
  void onePrivateAddressSpoilsTheName() {
    try (var listener = Listener.at("127.0.0.1");
        var sender =
            sender(
                _ -> new InetAddress[] {only("1.1.1.1")[0], only("127.0.0.1")[0]},
                PublicAddresses::include)) {
      assertThat(sent(sender, url("mixed.example.org", listener.port(), "/")).error())
          .isEqualTo("not-public");
      assertThat(listener.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "127.000.000.001",
        "010.0.0.1",
        "0.0.0.0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[0:0:0:0:0:ffff:7f00:1]",
        "[::]"
      })
  void noSpellingOfThisMachineIsConnectedTo(String host) {
    try (var listener = Listener.at("127.0.0.1");
        var sender = sender(InetAddress::getAllByName, PublicAddresses::include)) {
      var answer = sent(sender, url(host, listener.port(), "/"));

      assertThat(answer.error()).isIn("not-public", "unknown-host", "broken");
      assertThat(listener.received()).isEmpty();
    }
  }

  @Test
  void whatIsNoHostIsNoFaultOfTheServer() {
    try (var sender = sender()) {
      assertThat(sent(sender, url("[:::.]", 80, "/")).error()).isIn("broken", "unknown-host");
    }
  }

  @Test
  void whatIsOnlyForPrivateNetworksIsNotEvenLookedUp() {
    var url = url("127.0.0.1", 22, "/");
    try (var sender = JettyWebhookSender.open(false)) {
      assertThat(sent(sender, url)).isEqualTo(new Answer(null, "not-public", Duration.ZERO, null));
    }
  }

  @Test
  void aReceiverThatHangsIsLeftAlone() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        var sender = sender()) {
      var answer = sent(sender, url("127.0.0.1", silent.getLocalPort(), "/"));

      assertThat(answer.error()).isEqualTo("timeout");
      assertThat(answer.latency()).isBetween(PATIENCE.dividedBy(2), PATIENCE.multipliedBy(4));
    }
  }

  @Test
  void aStatusCountsEvenIfTheBodyNeverEnds() {
    try (var listener = Listener.at("127.0.0.1");
        var sender = sender()) {
      listener.replying(exchange -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("slow\u0000 ".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
          new CountDownLatch(1).await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });

      var answer = sent(sender, url("127.0.0.1", listener.port(), "/"));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response()).isEqualTo("slow  ");
    }
  }

  @Test
  void ofALongAnswerTheBeginningIsKept() {
    try (var listener = Listener.at("127.0.0.1").replying(200, "x".repeat(1_000_000));
        var sender = sender()) {
      var answer = sent(sender, url("127.0.0.1", listener.port(), "/"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response()).isEqualTo("x".repeat(1_024));
    }
  }

  @Test
  void whereNobodyListensThereIsNoConnection() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (var sender = sender()) {
      assertThat(sent(sender, url("127.0.0.1", port, "/")).error()).isEqualTo("no-connection");
    }
  }

  @Test
  void aNameThatNobodyKnowsIsSaidSo() {
    try (var sender =
        sender(
            host -> {
              throw new UnknownHostException(host);
            },
            _ -> true)) {
      assertThat(sent(sender, url("nowhere.example.org", 80, "/")).error())
          .isEqualTo("unknown-host");
    }
  }

  @Test
  void whoIsInterruptedDoesNotSayWhatCameOfIt() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        var sender = sender()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> sent(sender, url("127.0.0.1", silent.getLocalPort(), "/")))
          .isInstanceOf(WebhookSender.StoppedException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
