package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What a session keeps through its whole life.
 *
 * @param meeting null for a free destination
 * @param clientId the name that the phone gave it, unique for the person
 * @param version counts the changes, from 1; guards against lost updates
 */
public record SessionDetails(
    SessionId id,
    PersonId person,
    @Nullable MeetingId meeting,
    Destination destination,
    @Nullable String notes,
    @Nullable String clientId,
    Instant createdAt,
    long version) {

  /** The same after one more change. */
  SessionDetails changed() {
    return new SessionDetails(
        id, person, meeting, destination, notes, clientId, createdAt, version + 1);
  }
}
