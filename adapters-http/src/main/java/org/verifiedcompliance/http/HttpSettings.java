package org.verifiedcompliance.http;

import java.time.Duration;

/**
 * Where the server listens, and its limits.
 *
 * @param port 0 for any free port
 * @param maxBody bytes of a request body
 * @param maxHeader bytes of the request line and all headers together
 * @param maxUri characters of the request target
 * @param idleTimeout how long a connection may be silent
 * @param minimumBodyRate bytes a second that a body must arrive with; 0 for no minimum
 * @param connectionsPerAddress how many one client address may have open; 0 for no limit
 * @param drain how long readiness says no before the port closes, so that proxies notice
 * @param stopTimeout how long requests in flight may take to finish when the server stops
 */
public record HttpSettings(
    String host,
    int port,
    int maxBody,
    int maxHeader,
    int maxUri,
    Duration idleTimeout,
    int minimumBodyRate,
    int connectionsPerAddress,
    Duration drain,
    Duration stopTimeout) {
  private static final int KIBI = 1024;

  /** The standard limits. */
  public static HttpSettings listeningOn(String host, int port) {
    return new HttpSettings(
        host,
        port,
        256 * KIBI,
        8 * KIBI,
        2 * KIBI,
        Duration.ofSeconds(30),
        KIBI,
        100,
        Duration.ZERO,
        Duration.ofSeconds(20));
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
        minimumBodyRate,
        most,
        drain,
        stopTimeout);
  }

  /** The same with another time between not being ready and closing the port. */
  public HttpSettings withDrain(Duration time) {
    return new HttpSettings(
        host,
        port,
        maxBody,
        maxHeader,
        maxUri,
        idleTimeout,
        minimumBodyRate,
        connectionsPerAddress,
        time,
        stopTimeout);
  }
}
