package org.verifiedcompliance.application.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.codes.VenueCode;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrence;

/** The code of each moment. Nothing is stored: whoever has the key computes it. */
public final class RotatingCodes {
  private final CodeSecrets secrets;
  private final Duration step;

  /**
   * Codes by these secrets.
   *
   * @param step how long each is shown, in whole seconds
   */
  public RotatingCodes(CodeSecrets secrets, Duration step) {
    this.secrets = secrets;
    this.step = step;
  }

  /**
   * A code on the screen.
   *
   * @param from when it appeared
   * @param next when the next one takes its place
   * @param until when it is accepted no more
   */
  public record Shown(VenueCode code, Instant from, Instant next, Instant until) {}

  /** The code to show now. */
  public Shown at(MeetingId meeting, @Nullable Occurrence date, Instant now) {
    var number = number(now);
    return new Shown(
        code(meeting, date, number), start(number), start(number + 1), start(number + 2));
  }

  /** Which of the codes it is: the one shown now or the one before; empty when neither. */
  public OptionalLong stepOf(
      VenueCode presented, MeetingId meeting, @Nullable Occurrence date, Instant now) {
    var number = number(now);
    var isThis = code(meeting, date, number).equals(presented);
    var isLast = code(meeting, date, number - 1).equals(presented);
    if (isThis || isLast) {
      return OptionalLong.of(isThis ? number : number - 1);
    }
    return OptionalLong.empty();
  }

  private VenueCode code(MeetingId meeting, @Nullable Occurrence date, long number) {
    return VenueCode.of(secrets.mac(meeting, date == null ? null : date.start(), number));
  }

  private long number(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), step.toSeconds());
  }

  private Instant start(long number) {
    return Instant.ofEpochSecond(number * step.toSeconds());
  }
}
