package org.verifiedcompliance.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Those whose {@code X-Forwarded-For} is believed: addresses, or networks such as {@code
 * 10.0.0.0/8}. The header is read from its end, since each proxy adds whom it saw; the first that
 * is no trusted proxy is the client.
 */
public final class TrustedProxies {
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final List<Network> networks;

  private TrustedProxies(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * Reads the networks.
   *
   * @throws IllegalArgumentException when one is neither an address nor a network
   */
  public static TrustedProxies of(List<String> networks) {
    return new TrustedProxies(networks.stream().map(Network::parse).toList());
  }

  /** The client of a request. */
  String clientOf(String peer, List<String> forwardedFor) {
    var client = peer;
    var hops = forwardedFor.stream().flatMap(line -> Arrays.stream(line.split(","))).toList();
    for (var i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
      var hop = hops.get(i).strip();
      if (!ADDRESS.matcher(hop).matches()) {
        return client;
      }
      client = hop;
    }
    return client;
  }

  private boolean isTrusted(String address) {
    return !networks.isEmpty()
        && ADDRESS.matcher(address).matches()
        && networks.stream().anyMatch(network -> network.holds(address));
  }

  private record Network(byte[] start, int bits) {
    static Network parse(String text) {
      var slash = text.indexOf('/');
      var start = bytes(slash < 0 ? text : text.substring(0, slash));
      var most = start.length * Byte.SIZE;
      var bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > most) {
        throw new IllegalArgumentException("not a network: " + text);
      }
      return new Network(start, bits);
    }

    boolean holds(String address) {
      byte[] other;
      try {
        other = bytes(address);
      } catch (IllegalArgumentException _) {
        return false;
      }
      if (other.length != start.length) {
        return false;
      }
      for (var bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> bit % Byte.SIZE;
        if (((start[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }

    private static byte[] bytes(String address) {
      if (!ADDRESS.matcher(address).matches()) {
        throw new IllegalArgumentException("not an address: " + address);
      }
      return InetAddress.ofLiteral(address).getAddress();
    }
  }
}
