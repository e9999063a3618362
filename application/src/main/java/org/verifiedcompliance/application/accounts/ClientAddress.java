package org.verifiedcompliance.application.accounts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The network address that a request came from, as text: IPv4 with dots or IPv6 with colons. */
public record ClientAddress(String value) {
  private static final String MAPPED_IPV4 = "::ffff:";
  private static final int GROUPS = 8;
  private static final int NETWORK_GROUPS = 4;

  /**
   * What limits count by: an IPv4 address itself, of IPv6 the first 64 bits, since one household
   * owns all the rest.
   */
  public String network() {
    var plain = value.contains("%") ? value.substring(0, value.indexOf('%')) : value;
    if (!plain.contains(":")) {
      return plain;
    }
    if (plain.regionMatches(true, 0, MAPPED_IPV4, 0, MAPPED_IPV4.length()) && plain.contains(".")) {
      return plain.substring(MAPPED_IPV4.length());
    }
    return expand(plain).stream()
        .limit(NETWORK_GROUPS)
        .map(ClientAddress::withoutLeadingZeros)
        .collect(Collectors.joining(":", "", "::/64"));
  }

  private static List<String> expand(String address) {
    var gap = address.indexOf("::");
    if (gap < 0) {
      return groups(address);
    }
    var all = new ArrayList<>(groups(address.substring(0, gap)));
    var tail = groups(address.substring(gap + 2));
    all.addAll(Collections.nCopies(Math.max(0, GROUPS - all.size() - tail.size()), "0"));
    all.addAll(tail);
    return all;
  }

  private static List<String> groups(String part) {
    return part.isEmpty() ? List.of() : List.of(part.split(":"));
  }

  private static String withoutLeadingZeros(String group) {
    return group.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
  }
}
