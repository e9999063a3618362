package org.verifiedcompliance.application.meetings;

import java.util.Optional;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Shows one meeting to whoever has its id, the private ones too. */
@FunctionalInterface
public interface FindMeeting {
  /** The meeting with this id. */
  Optional<MeetingView> find(MeetingId id);
}
