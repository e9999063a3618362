package org.verifiedcompliance.http.jetty;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before routing: names each request, logs it, and refuses what no route could want. */
public final class Gate extends Handler.Wrapper {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final int MAX_DRAINED = 1024 * 1024;
  private static final Set<String> OVERRIDES =
      Set.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  private final ErrorAnswers errors;
  private final ConnectionLimit connections;
  private final int maxUri;
  private final ToIntFunction<String> maxBody;
  private final Function<String, Duration> maxTime;
  private final Function<String, Set<String>> methods;
  private final int minimumBodyRate;

  /**
   * Refuses surplus connections, longer addresses, larger bodies (bytes, by path) and slower ones
   * (bytes a second), and ends requests that take longer as a whole (by path).
   *
   * @param methods that routes know at a path, told to whoever uses one that none can know
   */
  public Gate(
      ErrorAnswers errors,
      ConnectionLimit connections,
      int maxUri,
      ToIntFunction<String> maxBody,
      Function<String, Duration> maxTime,
      Function<String, Set<String>> methods,
      int minimumBodyRate) {
    this.errors = errors;
    this.connections = connections;
    this.maxUri = maxUri;
    this.maxBody = maxBody;
    this.maxTime = maxTime;
    this.methods = methods;
    this.minimumBodyRate = minimumBodyRate;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var exchange = Exchange.of(request, request.getHeaders());
    var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "(other)";
    SecurityHeaders.put(response.getHeaders(), exchange);
    Request.addCompletionListener(
        request, failure -> AccessLog.write(request, response, exchange, method));
    exchange.enterLog();
    var deadline = exchange.begin();
    var timer = schedule(request, deadline);
    try {
      return pass(steady(request, exchange), response, callback);
    } finally {
      timer.cancel();
      deadline.settle();
      Exchange.leaveLog();
    }
  }

  private boolean pass(Request request, Response response, Callback callback) throws Exception {
    var refusal = refusal(request);
    if (refusal.isPresent()) {
      refuse(request, response, callback, refusal.getAsInt());
      return true;
    }
    return super.handle(request, response, callback);
  }

  private Scheduler.Task schedule(Request request, Deadline deadline) {
    var time = maxTime.apply(request.getHttpURI().getPath());
    var scheduler = request.getConnectionMetaData().getConnector().getScheduler();
    return scheduler.schedule(deadline, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private OptionalInt refusal(Request request) {
    var headers = request.getHeaders();
    if (isSurplus(request)) {
      return OptionalInt.of(503);
    }
    if (!METHODS.contains(request.getMethod())) {
      return OptionalInt.of(known(request).isEmpty() ? 404 : 405);
    }
    if (OVERRIDES.stream().anyMatch(headers::contains)) {
      return OptionalInt.of(400);
    }
    if (request.getHttpURI().getPathQuery().length() > maxUri) {
      return OptionalInt.of(414);
    }
    var encoding = headers.get(HttpHeader.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return OptionalInt.of(415);
    }
    var limit = maxBody.applyAsInt(request.getHttpURI().getPath());
    return request.getLength() > limit ? OptionalInt.of(413) : OptionalInt.empty();
  }

  private Set<String> known(Request request) {
    return methods.apply(Objects.requireNonNullElse(request.getHttpURI().getPath(), ""));
  }

  /** Health is told to everybody: whoever floods the server may want to see how it fares. */
  private boolean isSurplus(Request request) {
    return connections.isSurplus(request.getConnectionMetaData().getConnection())
        && !request.getHttpURI().getPath().startsWith("/health");
  }

  private void refuse(Request request, Response response, Callback callback, int status) {
    if (status == 405) {
      response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", known(request)));
    }
    if (status == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    errors.answer(request, response, Callback.from(() -> drain(request), callback), status);
  }

  /**
   * Takes some of a body that nobody wants: a client that is still sending would else find its
   * connection reset, and never see the answer.
   */
  private static void drain(Request request) {
    if (request.getLength() == 0 || request.getHeaders().contains(HttpHeader.EXPECT)) {
      return;
    }
    try (var body = Content.Source.asInputStream(request)) {
      body.readNBytes(MAX_DRAINED);
    } catch (IOException e) {
      LOG.debug("the rest of a refused body did not come", e);
    }
  }

  private Request steady(Request request, Exchange exchange) {
    if (request.getLength() == 0) {
      exchange.bodyArrived();
      return request;
    }
    return new SteadyBody(request, minimumBodyRate, exchange::bodyArrived);
  }
}
