package org.verifiedcompliance.messaging.webhooks;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.verifiedcompliance.application.webhooks.WebhookSender;
import org.verifiedcompliance.domain.webhooks.WebhookUrl;

/** Sends by Jetty's client, which connects to the addresses that were looked at. */
public final class JettyWebhookSender implements WebhookSender, AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration MARGIN = Duration.ofSeconds(5);
  private static final int MOST_THREADS = 16;
  private static final int MOST_HEADERS = 16_384;
  private static final String AGENT = "VerifiedCompliance-Webhooks/1";

  private final HttpClient client;
  private final boolean anywhere;
  private final Duration timeout;

  private JettyWebhookSender(HttpClient client, boolean anywhere, Duration timeout) {
    this.client = client;
    this.anywhere = anywhere;
    this.timeout = timeout;
  }

  /**
   * Ready to send.
   *
   * @param anywhere whether private addresses and http are allowed
   */
  public static JettyWebhookSender open(boolean anywhere) {
    Predicate<InetAddress> allowed = anywhere ? _ -> true : PublicAddresses::include;
    var addresses = new CheckedAddresses(InetAddress::getAllByName, allowed);
    return open(anywhere, addresses, new SslContextFactory.Client(), TIMEOUT);
  }

  static JettyWebhookSender open(
      boolean anywhere,
      CheckedAddresses addresses,
      SslContextFactory.Client tls,
      Duration timeout) {
    var client = client(tls);
    client.setSocketAddressResolver(addresses);
    try {
      client.start();
    } catch (Exception failure) {
      throw new IllegalStateException("the client of webhooks does not start", failure);
    }
    // what answers by itself: redirects, challenges, compressed bodies
    client.getProtocolHandlers().clear();
    client.getContentDecoderFactories().clear();
    return new JettyWebhookSender(client, anywhere, timeout);
  }

  private static HttpClient client(SslContextFactory.Client tls) {
    var threads = new QueuedThreadPool(MOST_THREADS, 1);
    threads.setName("webhooks");
    threads.setDaemon(true);
    var connector = new ClientConnector();
    connector.setExecutor(threads);
    connector.setSelectors(1);
    connector.setSslContextFactory(tls);
    connector.setConnectTimeout(CONNECT_TIMEOUT);
    connector.setIdleTimeout(IDLE);
    var client = new HttpClient(new HttpClientTransportOverHTTP(connector));
    client.setExecutor(threads);
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, AGENT));
    client.setMaxResponseHeadersSize(MOST_HEADERS);
    client.setDestinationIdleTimeout(IDLE.toMillis());
    return client;
  }

  @Override
  public Answer send(WebhookUrl url, Map<String, String> headers, String body) {
    // the server may have been set up otherwise when the endpoint was made
    if (WebhookUrl.parse(url.text(), anywhere).isEmpty()) {
      return new Answer(null, Failures.NOT_PUBLIC, Duration.ZERO, null);
    }
    var answering = new Answering();
    try {
      var request = request(url, headers, body);
      request.send(answering);
      return awaited(request, answering);
    } catch (IllegalArgumentException noAddress) {
      return new Answer(null, Failures.BROKEN, Duration.ZERO, null);
    }
  }

  private Request request(WebhookUrl url, Map<String, String> headers, String body) {
    return client
        .newRequest(url.host(), url.port())
        .scheme(url.secure() ? "https" : "http")
        .path(url.target())
        .method(HttpMethod.POST)
        .headers(fields -> headers.forEach(fields::put))
        .body(new StringRequestContent("application/json", body))
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Answer awaited(Request request, Answering answering) {
    try {
      var most = timeout.plus(MARGIN).toMillis();
      return answering.answer().get(most, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      var _ = request.abort(e);
      answering.complete(e);
      return answering.answer().join();
    } catch (InterruptedException stop) {
      var _ = request.abort(stop);
      Thread.currentThread().interrupt();
      throw new StoppedException(stop);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Breaks off what is under way. */
  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the client of webhooks does not stop", failure);
    }
  }
}
