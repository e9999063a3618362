package org.verifiedcompliance.http.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.sessions.AttestationVerifier.Operation;
import org.verifiedcompliance.application.sessions.SignedAttestations;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

class DeviceFieldsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
  private static final SessionServer at = new SessionServer();
  private final TestClient caller = at.as(at.world.newPerson());
  private final String path = at.newSession(caller);

  @BeforeEach
  void startTheClock() {
    at.world.clock.set(NOW);
  }

  @AfterAll
  static void close() {
    at.close();
  }

  @Test
  void whatAPhoneSaysOfItselfIsKept() {
    var answer =
        checkIn(
            """
            {"lat": 52.5201, "lng": 13.4050, "accuracy": 8, "is_accessory": true,
             "altitude_accuracy": 3.5, "device_id": "a1", "monotonic_ms": 3000000000,
             "approximate": true,
             "samples": [{"lat": 52.52, "lng": 13.4, "is_accessory": false,
                          "altitude_accuracy": -1}]}
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(payload().device())
        .isEqualTo(
            new DeviceStatement(
                "a1", Duration.ofMillis(3_000_000_000L), true, Attestation.ABSENT, false));
    var first = payload().fixes().getFirst();
    var second = payload().fixes().getLast();
    assertThat(first.accessory()).isTrue();
    assertThat(first.altitudeAccuracy()).isEqualTo(new Meters(3.5));
    assertThat(second.accessory()).isFalse();
    assertThat(second.altitudeAccuracy()).isNull();
  }

  @Test
  void aPhoneMaySayNothingOfItself() {
    assertThat(checkIn("{}").status()).isEqualTo(200);

    assertThat(payload().device()).isEqualTo(DeviceStatement.NONE);
  }

  @Test
  void aPlatformsTokenIsCheckedAndNotKept() {
    var operation = new Operation(session(), NOW);
    var token = new SignedAttestations().token(Attestation.FAILED, operation);

    checkIn(
        "{\"ts_client\": \"2026-03-01T18:00:00.000Z\", \"attestation\": \"%s\"}".formatted(token));

    assertThat(payload().device().attestation()).isEqualTo(Attestation.FAILED);
    assertThat(payload().toString()).doesNotContain(token);
  }

  @Test
  void everyBadFieldIsNamed() {
    var answer =
        checkIn(
            """
            {"device_id": " ", "monotonic_ms": -1, "approximate": "no", "attestation": "",
             "is_accessory": 1, "altitude_accuracy": "good",
             "samples": [{"lat": 1, "lng": 1, "is_accessory": "x", "altitude_accuracy": []}]}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields())
        .containsExactlyInAnyOrder(
            "device_id",
            "monotonic_ms",
            "approximate",
            "attestation",
            "is_accessory",
            "altitude_accuracy",
            "samples[0].is_accessory",
            "samples[0].altitude_accuracy");
  }

  @Test
  void theBoundsOfTheFieldsHold() {
    for (var bad : new String[] {"1.5", "9007199254740992", "99999999999999999999", "\"1\""}) {
      assertThat(checkIn("{\"monotonic_ms\": " + bad + "}").badFields())
          .containsExactly("monotonic_ms");
    }
    assertThat(checkIn("{\"device_id\": \"" + "x".repeat(201) + "\"}").badFields())
        .containsExactly("device_id");
    assertThat(checkIn("{\"attestation\": \"" + "x".repeat(16_385) + "\"}").badFields())
        .containsExactly("attestation");
    assertThat(
            checkIn(
                    "{\"device_id\": \"%s\", \"monotonic_ms\": 9007199254740991}"
                        .formatted("x".repeat(200)))
                .status())
        .isEqualTo(200);
  }

  private Answer checkIn(String body) {
    return caller.post(path + "/check-in", body);
  }

  private SessionId session() {
    return new SessionId(UUID.fromString(SessionServer.idIn(path)));
  }

  private EventPayload payload() {
    return at.world.sessions.listEvents(session()).getLast().event().payload();
  }
}
