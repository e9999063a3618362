package org.verifiedcompliance.application.kiosks;

import org.verifiedcompliance.domain.sessions.RecordedEvent;

/** Checks people in and out at a device of the host that stands at the place. */
@FunctionalInterface
public interface AttendAtKiosk {
  /** Opens a session if need be, and lets the person come or leave. */
  Outcome attend(Command command);

  /** Which way the person goes. */
  enum Way {
    /** The person comes. */
    IN,
    /** The person leaves. */
    OUT
  }

  /**
   * The wish.
   *
   * @param secret of the kiosk
   * @param badge that the person shows
   */
  record Command(String secret, String badge, Way way) {}

  /** What came of it. */
  sealed interface Outcome {
    /** The person came or left. */
    record Attended(RecordedEvent event) implements Outcome {}

    /** No open kiosk has this secret. */
    record NoSuchKiosk() implements Outcome {}

    /** It is no badge of the moment. */
    record BadBadge() implements Outcome {}

    /** The meeting is no longer held. */
    record MeetingNotActive() implements Outcome {}

    /** The person is checked in: here, or elsewhere. */
    record AlreadyCheckedIn() implements Outcome {}

    /** The person is not checked in here. */
    record NotCheckedIn() implements Outcome {}

    /** The person did not agree that their attendance is taken. */
    record ConsentMissing() implements Outcome {}

    /** The policy refuses even so; the attempt is kept. */
    record NotAcceptable() implements Outcome {}
  }
}
