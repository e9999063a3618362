package org.verifiedcompliance.messaging.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.domain.webhooks.WebhookUrl;

/** The certificate must be that of the name, wherever the name leads. */
class TlsTest {
  private static final String PASSWORD = "only for this test";
  private static final String NAME = "hooks.example.org";

  @TempDir private Path folder;
  private final AtomicInteger taken = new AtomicInteger();
  private HttpsServer server;
  private KeyStore keys;

  @BeforeEach
  void listen() throws Exception {
    keys = madeKeys();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.createContext(
        "/",
        exchange -> {
          taken.incrementAndGet();
          Listener.answer(exchange, 204, "");
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private KeyStore madeKeys() throws Exception {
    var file = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "it",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + NAME,
                "-ext",
                "san=dns:" + NAME,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private SSLContext context() throws GeneralSecurityException {
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private KeyStore trusted() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("it", keys.getCertificate("it"));
      return store;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JettyWebhookSender sender(boolean trusting) {
    var tls = new SslContextFactory.Client();
    if (trusting) {
      tls.setTrustStore(trusted());
    }
    var addresses =
        new CheckedAddresses(_ -> new InetAddress[] {InetAddress.getLoopbackAddress()}, _ -> true);
    return JettyWebhookSender.open(true, addresses, tls, Duration.ofSeconds(5));
  }

  private WebhookUrl url(String name) {
    var text = "https://" + name + ":" + server.getAddress().getPort() + "/";
    return WebhookUrl.parse(text, true).orElseThrow();
  }

  @Test
  void theRightNameIsSentTo() throws IOException {
    try (var sender = sender(true)) {
      var answer = sender.send(url(NAME), Map.of(), "{}");
      assertThat(answer.status()).describedAs(answer.toString()).isEqualTo(204);
    }
    assertThat(taken).hasValue(1);
  }

  @Test
  void anotherNameIsNot() throws IOException {
    try (var sender = sender(true)) {
      assertThat(sender.send(url("other.example.org"), Map.of(), "{}").error()).isEqualTo("tls");
    }
    assertThat(taken).hasValue(0);
  }

  @Test
  void whomNobodyVouchesForIsNot() throws IOException {
    try (var sender = sender(false)) {
      assertThat(sender.send(url(NAME), Map.of(), "{}").error()).isEqualTo("tls");
    }
    assertThat(taken).hasValue(0);
  }
}
