package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.verification.DeviceStatement;

class PayloadTextTest {
  private final Session session = SessionFixture.planned(SessionFixture.personWithConsent().id());

  @Test
  void aPayloadIsReadAsItWasWritten() {
    var payload = SessionFixture.checkIn(session, 1).payload();

    assertThat(PayloadText.read(PayloadText.write(payload))).isEqualTo(payload);
  }

  @Test
  void whatWasWrittenBeforeThereWereGroundsCanStillBeRead() {
    var payload =
        PayloadText.read(
            """
            {"v":1,"fixes":[{"latE7":525200066,"lngE7":134049540,"accuracyM":12.5,"altitudeM":null,
            "speedMps":null,"headingDeg":null,"platform":"ios","takenAt":"2026-03-02T17:31:00Z",
            "mocked":null,"provider":null,"decimals":7}],"deciding":0,"distanceM":0.0,
            "reasons":[{"code":"INSIDE_PROBABILITY","weight":0.0,"value":0.9,"limit":0.85,
            "message":"Inside."}],
            "fence":{"type":"circle","latE7":525200066,"lngE7":134049540,"radiusM":150.0},
            "window":null,"code":null,"notes":"hello"}
            """);

    assertThat(payload.deciding()).isEqualTo(payload.fixes().getFirst());
    assertThat(payload.fixes().getFirst().accessory()).isNull();
    assertThat(payload.grounds()).isNull();
    assertThat(payload.device()).isEqualTo(DeviceStatement.NONE);
  }
}
