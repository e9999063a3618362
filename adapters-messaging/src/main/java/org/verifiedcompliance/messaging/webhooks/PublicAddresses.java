package org.verifiedcompliance.messaging.webhooks;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet, by the registries of special addresses at IANA
 * (IPv4 and IPv6, RFC 6890). Of IPv6 only global unicast is public; what carries an IPv4 address
 * within is as public as that one, or not at all.
 */
final class PublicAddresses {
  private static final List<Block> SPECIAL_V4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private static final Block GLOBAL_V6 = Block.of("2000::/3");

  /** Teredo and other protocols, documentation, 6to4. */
  private static final List<Block> SPECIAL_V6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /** How a network without IPv4 reaches it (RFC 6052). */
  private static final Block NAT64 = Block.of("64:ff9b::/96");

  private static final int V4_LENGTH = 4;

  private PublicAddresses() {}

  static boolean include(InetAddress address) {
    return isPublic(address.getAddress());
  }

  private static boolean isPublic(byte[] address) {
    if (address.length == V4_LENGTH) {
      return SPECIAL_V4.stream().noneMatch(block -> block.holds(address));
    }
    if (NAT64.holds(address)) {
      return isPublic(Arrays.copyOfRange(address, address.length - V4_LENGTH, address.length));
    }
    return GLOBAL_V6.holds(address) && SPECIAL_V6.stream().noneMatch(block -> block.holds(address));
  }

  private static List<Block> blocks(String... texts) {
    return Stream.of(texts).map(Block::of).toList();
  }
}
