package org.verifiedcompliance.http.jetty;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.verifiedcompliance.application.accounts.ClientAddress;

/**
 * Counts the open connections of each client address. Those above the limit are told so and closed;
 * far above it they are closed without a word. What it remembers is as large as what is open.
 */
public final class ConnectionLimit implements Connection.Listener {
  private static final int FAR_ABOVE = 4;
  private static final Duration SURPLUS_IDLE = Duration.ofSeconds(5);

  private final int most;
  private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Connection, String> networks = new ConcurrentHashMap<>();
  private final Set<Connection> surplus = ConcurrentHashMap.newKeySet();

  /** So many for each address; 0 for no limit. */
  public ConnectionLimit(int most) {
    this.most = most;
  }

  @Override
  public void onOpened(Connection connection) {
    if (most == 0) {
      return;
    }
    var endPoint = connection.getEndPoint();
    var network = networkOf(endPoint.getRemoteSocketAddress());
    networks.put(connection, network);
    var count = open.merge(network, 1, Integer::sum);
    if (count > most) {
      surplus.add(connection);
      endPoint.setIdleTimeout(SURPLUS_IDLE.toMillis());
    }
    if (count > FAR_ABOVE * most) {
      endPoint.close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    // A closed connection does not tell any more where it came from.
    var network = networks.remove(connection);
    if (network != null) {
      surplus.remove(connection);
      open.computeIfPresent(network, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  /** Whether it was opened above the limit. */
  boolean isSurplus(Connection connection) {
    return surplus.contains(connection);
  }

  private static String networkOf(SocketAddress address) {
    return address instanceof InetSocketAddress inet && inet.getAddress() != null
        ? new ClientAddress(inet.getAddress().getHostAddress()).network()
        : "unknown";
  }
}
