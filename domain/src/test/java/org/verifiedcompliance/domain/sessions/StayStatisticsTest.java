package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkOut;
import static org.verifiedcompliance.domain.sessions.SessionFixture.judged;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;
import static org.verifiedcompliance.domain.sessions.SessionFixture.refusedCheckIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.unjudged;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.FenceDistance;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.LocationFlag;

class StayStatisticsTest {
  private static final AttendancePolicy POLICY = AttendancePolicy.standard();
  private static final FenceDistance DISTANCE = new FenceDistance(new Wgs84Geodesic());

  private final PlannedSession planned = planned(SessionFixture.personWithConsent().id());

  @Test
  void nothingIsCoveredBeforeAnybodyCame() {
    assertThat(StayStatistics.of(planned, List.of(refusedCheckIn(planned, 1)), POLICY, DISTANCE))
        .isEqualTo(new StayStatistics(null, Duration.ZERO, Duration.ZERO, null, List.of(), null));
  }

  @Test
  void readingsCloseTogetherCoverTheTimeBetween() {
    var statistics = stay(checkIn(planned, 0), checkOut(planned, 15));

    assertThat(statistics.covered()).isEqualTo(Duration.ofMinutes(15));
    assertThat(statistics.longestGap()).isEqualTo(Duration.ofMinutes(15));
    assertThat(statistics.presenceShare()).isEqualTo(1.0);
    assertThat(statistics.maxDistance()).isEqualTo(new Meters(17.123456789));
  }

  @Test
  void readingsFarApartLeaveTheTimeBetweenUnconfirmed() {
    var statistics = stay(checkIn(planned, 0), checkOut(planned, 16));

    assertThat(statistics.covered()).isZero();
    assertThat(statistics.longestGap()).isEqualTo(Duration.ofMinutes(16));
    assertThat(statistics.presenceShare()).isZero();
  }

  @Test
  void whatCouldNotBeVerifiedConfirmsNothing() {
    var blind = judged(planned, EventType.CHECK_OUT, true, LocationFlag.UNVERIFIABLE, 10);

    assertThat(stay(checkIn(planned, 0), blind).covered()).isZero();
  }

  @Test
  void aStayOfNoTimeHasNoShare() {
    assertThat(stay(checkIn(planned, 0), unjudged(planned, EventType.END, 0)).presenceShare())
        .isNull();
  }

  private StayStatistics stay(SessionEvent... events) {
    var facts = List.of(events);
    return StayStatistics.of(SessionFold.replay(planned, facts), facts, POLICY, DISTANCE);
  }
}
