package org.verifiedcompliance.http.jetty;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What is known of the request that is being answered, for the log and for problems. */
public final class Exchange {
  private static final String ATTRIBUTE = "vc.exchange";

  private final String requestId;
  private final @Nullable String traceId;
  private volatile @Nullable String route;
  private volatile @Nullable String person;
  private volatile @Nullable Deadline deadline;
  private volatile boolean bodyArrived;

  private Exchange(HttpFields headers) {
    requestId = RequestIds.takenOrMade(headers.get("X-Request-Id"));
    traceId = RequestIds.traceOf(headers.get("traceparent"));
  }

  /** The exchange of a request that has passed the gate. */
  public static Exchange of(HttpServletRequest request) {
    return (Exchange) request.getAttribute(ATTRIBUTE);
  }

  /** The exchange of a request, begun if the request did not come far enough. */
  static Exchange of(Attributes request, HttpFields headers) {
    if (request.getAttribute(ATTRIBUTE) instanceof Exchange begun) {
      return begun;
    }
    var exchange = new Exchange(headers);
    request.setAttribute(ATTRIBUTE, exchange);
    return exchange;
  }

  /** The request's id. */
  public String requestId() {
    return requestId;
  }

  /** Notes the route, as a template. */
  public void matched(String template) {
    route = template;
  }

  /** Notes who is asking. */
  public void signedIn(String personId) {
    person = personId;
    MDC.put("person_id", personId);
  }

  /** Whether it has taken too long: its thread was interrupted, and what it did has failed. */
  public boolean isLate() {
    var begun = deadline;
    return begun != null && begun.isLate();
  }

  /** Whether the whole body has come. */
  public boolean isBodyThere() {
    return bodyArrived;
  }

  /** Notes that the answer is ready to be written. */
  public void settle() {
    var begun = deadline;
    if (begun != null) {
      begun.settle();
    }
  }

  Deadline begin() {
    var begun = new Deadline();
    deadline = begun;
    return begun;
  }

  void bodyArrived() {
    bodyArrived = true;
  }

  @Nullable String route() {
    return route;
  }

  @Nullable String person() {
    return person;
  }

  @Nullable String traceId() {
    return traceId;
  }

  void enterLog() {
    MDC.put("request_id", requestId);
    if (traceId != null) {
      MDC.put("trace_id", traceId);
    }
  }

  static void leaveLog() {
    MDC.remove("request_id");
    MDC.remove("trace_id");
    MDC.remove("person_id");
  }
}
