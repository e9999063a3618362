package org.verifiedcompliance.domain.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.meetings.MeetingId;

class VenueCodeTest {
  private static final VenueCode CODE =
      VenueCode.of(new byte[] {(byte) 0xff, 0x00, 0x01, 0x10, (byte) 0xa5, 0x77});

  @Test
  void theFirstFortyBitsBecomeEightCharacters() {
    assertThat(CODE.shown()).isEqualTo("ZW00-2455");
    assertThatIllegalArgumentException().isThrownBy(() -> VenueCode.of(new byte[4]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZW002455", "zw00-2455", " zwoo 2455 ", "ZWO0 24 55", "Zw00-2-455"})
  void itIsUnderstoodHoweverItIsTyped(String typed) {
    assertThat(VenueCode.read(typed)).contains(CODE);
  }

  @Test
  void theTextOfTheQrCodeHoldsIt() {
    var meeting = new MeetingId(new UUID(1, 2));

    assertThat(CODE.qr(meeting)).isEqualTo("VC1:" + meeting.value() + ":ZW002455");
    assertThat(VenueCode.read(CODE.qr(meeting))).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ZW00245", "ZW0024555", "ZW00245U", "VC1:", "ÄW002455", "HALL 7"})
  void whatIsNoneIsNotRead(String typed) {
    assertThat(VenueCode.read(typed)).isEmpty();
  }

  @Test
  void aLongTextIsNotEvenLookedAt() {
    assertThat(VenueCode.read("-".repeat(100) + "ZW002455")).isEmpty();
  }

  @Test
  void itIsNotForLogs() {
    assertThat(CODE.toString()).doesNotContain("ZW00").doesNotContain("2455");
    assertThat(CODE).hasSameHashCodeAs(VenueCode.read("ZW002455").orElseThrow());
    assertThat(CODE).isNotEqualTo(VenueCode.of(new byte[5])).isNotEqualTo("ZW002455");
  }
}
