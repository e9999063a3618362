package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "::ffff:203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:DB8:0001:0002::6, 2001:db8:1:2::/64",
    "2001:db8::1, 2001:db8:0:0::/64",
    "::1, 0:0:0:0::/64",
    "fe80::1%eth0, fe80:0:0:0::/64",
  })
  void countsByTheNetworkThatOneHouseholdOwns(String address, String network) {
    assertThat(new ClientAddress(address).network()).isEqualTo(network);
  }

  @Test
  void tellsNeighbouringNetworksApart() {
    assertThat(new ClientAddress("2001:db8:0:1::5").network())
        .isNotEqualTo(new ClientAddress("2001:db8:0:2::5").network());
  }
}
