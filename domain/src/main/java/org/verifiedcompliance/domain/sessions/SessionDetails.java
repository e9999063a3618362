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
 * @param occurrence the original start of the date it was planned for, null when none was named
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
    @Nullable Instant occurrence,
    long version) {

  /** Those of a session for no date in particular. */
  public SessionDetails(
      SessionId id,
      PersonId person,
      @Nullable MeetingId meeting,
      Destination destination,
      @Nullable String notes,
      @Nullable String clientId,
      Instant createdAt,
      long version) {
    this(id, person, meeting, destination, notes, clientId, createdAt, null, version);
  }

  /** The same after one more change. */
  SessionDetails changed() {
    return new SessionDetails(
        id, person, meeting, destination, notes, clientId, createdAt, occurrence, version + 1);
  }
}
