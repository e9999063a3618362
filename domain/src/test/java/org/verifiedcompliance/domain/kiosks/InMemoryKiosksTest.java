package org.verifiedcompliance.domain.kiosks;

import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;

class InMemoryKiosksTest implements KiosksContract {
  private final Kiosks kiosks = new InMemoryKiosks();

  @Override
  public Kiosks kiosks() {
    return kiosks;
  }

  @Override
  public MeetingId newMeeting() {
    return MeetingFixture.newId();
  }
}
