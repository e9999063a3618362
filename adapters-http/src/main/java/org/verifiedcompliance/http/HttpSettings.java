package org.verifiedcompliance.http;

import java.time.Duration;
import java.util.List;

/**
 * Where the server listens, and its limits.
 *
 * @param port 0 for any free port
 * @param maxBody bytes of a request body
 * @param maxHeader bytes of the request line and all headers together
 * @param maxUri characters of the request target
 * @param idleTimeout how long a connection may be silent
 * @param requestTimeout how long a request may take as a whole; see {@link TimeLimits}
 * @param minimumBodyRate bytes a second that a body must arrive with; 0 for no minimum
 * @param connectionsPerAddress how many one client address may have open; 0 for no limit
 * @param stopping how the server stops
 * @param proxies whose word on where a request comes from is believed
 */
public record HttpSettings(
    String host,
    int port,
    int maxBody,
    int maxHeader,
    int maxUri,
    Duration idleTimeout,
    Duration requestTimeout,
    int minimumBodyRate,
    int connectionsPerAddress,
    Stopping stopping,
    TrustedProxies proxies) {
  private static final int KIBI = 1024;

  /**
   * How the server stops.
   *
   * @param drain how long readiness says no before the port closes, so that proxies notice
   * @param idle how long a connection may be silent from then on
   * @param patience how long requests in flight may take to finish
   */
  public record Stopping(Duration drain, Duration idle, Duration patience) {
    /** Without a drain. */
    static final Stopping STANDARD =
        new Stopping(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(20));
  }

  /** The standard limits. */
  public static HttpSettings listeningOn(String host, int port) {
    return new HttpSettings(
        host,
        port,
        256 * KIBI,
        8 * KIBI,
        2 * KIBI,
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        KIBI,
        100,
        Stopping.STANDARD,
        TrustedProxies.of(List.of()));
  }

  /** The same with another limit of connections. */
  public HttpSettings withConnectionsPerAddress(int most) {
    return new HttpSettings(
        host,
        port,
        maxBody,
        maxHeader,
        maxUri,
        idleTimeout,
        requestTimeout,
        minimumBodyRate,
        most,
        stopping,
        proxies);
  }

  /** The same with another time for a whole request. */
  public HttpSettings withRequestTimeout(Duration time) {
    return new HttpSettings(
        host,
        port,
        maxBody,
        maxHeader,
        maxUri,
        idleTimeout,
        time,
        minimumBodyRate,
        connectionsPerAddress,
        stopping,
        proxies);
  }

  /** The same with another time between not being ready and closing the port. */
  public HttpSettings withDrain(Duration time) {
    return with(new Stopping(time, stopping.idle(), stopping.patience()));
  }

  /** The same that stops in another way. */
  public HttpSettings with(Stopping other) {
    return new HttpSettings(
        host,
        port,
        maxBody,
        maxHeader,
        maxUri,
        idleTimeout,
        requestTimeout,
        minimumBodyRate,
        connectionsPerAddress,
        other,
        proxies);
  }

  /** The same that believes these proxies. */
  public HttpSettings with(TrustedProxies others) {
    return new HttpSettings(
        host,
        port,
        maxBody,
        maxHeader,
        maxUri,
        idleTimeout,
        requestTimeout,
        minimumBodyRate,
        connectionsPerAddress,
        stopping,
        others);
  }
}
