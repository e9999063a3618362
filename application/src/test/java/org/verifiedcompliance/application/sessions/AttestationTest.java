package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.sessions.AttestationVerifier.Operation;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.Attestation;

class AttestationTest {
  private final AttendanceWorld world = new AttendanceWorld();
  private final PlannedSession session = world.newSession(world.newPerson());
  private final SignedAttestations platform = new SignedAttestations();

  @Test
  void aPhoneThatItsMakerVouchesForIsAWitness() {
    var token = platform.token(Attestation.PASSED, operation(session.id(), world.clock.instant()));

    assertThat(found(token)).isEqualTo(Attestation.PASSED);
    assertThat(world.sessions.listEvents(session.id()).getLast().event().verdict().assurance())
        .isEqualTo(Assurance.GEO_CORROBORATED);
  }

  @Test
  void aTokenIsGoodForItsOperationOnly() {
    var now = world.clock.instant();
    var other = operation(SessionFixture.newSessionId(), now);
    var earlier = operation(session.id(), now.minusSeconds(1));
    var untimed = operation(session.id(), null);

    for (var operation : new Operation[] {other, earlier, untimed}) {
      assertThat(verified(platform.token(Attestation.PASSED, operation)))
          .isEqualTo(Attestation.FORGED);
    }
  }

  @Test
  void aTokenThatNobodySignedIsForgedAndNoneIsNone() {
    var real = platform.token(Attestation.FAILED, operation(session.id(), world.clock.instant()));

    assertThat(verified(real.replace("FAILED", "PASSED"))).isEqualTo(Attestation.FORGED);
    assertThat(verified("")).isEqualTo(Attestation.FORGED);
    assertThat(verified(real)).isEqualTo(Attestation.FAILED);
    assertThat(found(null)).isEqualTo(Attestation.ABSENT);
  }

  private Attestation verified(String token) {
    return platform.verify(token, operation(session.id(), world.clock.instant()));
  }

  private Attestation found(String token) {
    var here = world.here();
    var report =
        new LocationReport(here.fixes(), here.clientTime(), null, null, here.device(), token);
    world.checkIn().checkIn(new CheckIn.Command(session.person(), session.id(), report, false));
    var payload = world.sessions.listEvents(session.id()).getLast().event().payload();
    return payload.device().attestation();
  }

  private static Operation operation(SessionId session, Instant clientTime) {
    return new Operation(session, clientTime);
  }
}
