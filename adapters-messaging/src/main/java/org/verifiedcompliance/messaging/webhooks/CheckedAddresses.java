package org.verifiedcompliance.messaging.webhooks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks a name up once for each connection, and hands on the very addresses that it looked at: a
 * name that leads elsewhere a moment later leads nobody there. One address that is not allowed
 * spoils all others of the name.
 */
final class CheckedAddresses implements SocketAddressResolver {
  /** Where names are looked up. */
  interface Names {
    InetAddress[] find(String host) throws UnknownHostException;
  }

  private final Names names;
  private final Predicate<InetAddress> allowed;

  CheckedAddresses(Names names, Predicate<InetAddress> allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  /** A name server that does not answer keeps its own thread waiting. */
  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    Thread.ofVirtual()
        .name("webhook-names")
        .start(() -> {
          try {
            promise.succeeded(checked(host, port));
          } catch (UnknownHostException | NotPublicException | RuntimeException failure) {
            promise.failed(failure);
          }
        });
  }

  private List<InetSocketAddress> checked(String host, int port)
      throws UnknownHostException, NotPublicException {
    var found = names.find(host);
    if (found.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!Arrays.stream(found).allMatch(allowed)) {
      throw new NotPublicException();
    }
    var named = new ArrayList<InetSocketAddress>();
    for (var address : found) {
      // the client holds the certificate against the name that the address carries
      var bearer = InetAddress.getByAddress(host, address.getAddress());
      named.add(new InetSocketAddress(bearer, port));
    }
    return named;
  }
}
