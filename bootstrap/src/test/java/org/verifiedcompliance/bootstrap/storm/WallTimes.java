package org.verifiedcompliance.bootstrap.storm;

import java.util.Optional;
import org.verifiedcompliance.application.offline.DeviceMoment;
import org.verifiedcompliance.application.offline.DeviceTimes;
import org.verifiedcompliance.application.offline.Sending;
import org.verifiedcompliance.application.offline.TimeAnchor;
import org.verifiedcompliance.application.offline.TimeLimits;
import org.verifiedcompliance.application.offline.TimeTokens;
import org.verifiedcompliance.domain.sessions.EffectiveTime;

/** Believes the wall clock, as if phones had no counter. */
final class WallTimes extends DeviceTimes {
  WallTimes() {
    super(Anchors.NONE, TimeLimits.standard());
  }

  @Override
  public EffectiveTime of(Sending sending, DeviceMoment moment) {
    return super.of(
        Sending.of(sending.person(), sending.device(), sending.receivedAt()),
        DeviceMoment.of(moment.wall()));
  }

  private enum Anchors implements TimeTokens {
    NONE;

    @Override
    public String issue(TimeAnchor anchor) {
      throw new UnsupportedOperationException("not asked for here");
    }

    @Override
    public Optional<TimeAnchor> read(String token) {
      return Optional.empty();
    }
  }
}
