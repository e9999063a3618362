package org.verifiedcompliance.application.dates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.meetings.MeetingDate;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Makes one date of a meeting an exception, or makes it as the rule says again. */
@FunctionalInterface
public interface ChangeDate {
  /** Changes it, for who may change the meeting. */
  Outcome change(Command command);

  /**
   * The wish.
   *
   * @param start of the date, by the rule or as it is now
   * @param version that the meeting must have, null for any
   */
  record Command(
      CurrentUser user, MeetingId meeting, Instant start, Wish wish, @Nullable Long version) {}

  /** What becomes of the date. */
  sealed interface Wish {
    /** It does not take place. */
    record Cancel(@Nullable String note) implements Wish {}

    /**
     * It takes place.
     *
     * @param start null for the one that it has by the rule
     * @param end null for the usual length
     * @param isNew whether it may be a date that the rule does not have
     */
    record Hold(
        @Nullable Instant start, @Nullable Instant end, @Nullable String note, boolean isNew)
        implements Wish {}

    /** It is as the rule says; one that the rule does not have is gone. */
    record Undo() implements Wish {}
  }

  /** What came of it. */
  sealed interface Outcome {
    /**
     * It is so now.
     *
     * @param version of the meeting
     */
    record Changed(MeetingDate date, long version) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** Only who published the meeting, or an admin, may do this. */
    record NotAllowed() implements Outcome {}

    /** The meeting has no such date. */
    record NoSuchDate() implements Outcome {}

    /** The times do not fit. */
    record Invalid(List<InvalidField> faults) implements Outcome {}

    /** The meeting has as many exceptions as it may have. */
    record TooMany() implements Outcome {}

    /** The meeting has another version. */
    record Stale() implements Outcome {}
  }
}
