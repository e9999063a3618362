package org.verifiedcompliance.http.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.verifiedcompliance.domain.sessions.AttendanceOutcome;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Probability;

/** Facts in the words of people who were not there. */
final class Words {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final int TEN_THOUSAND = 10_000;

  private Words() {}

  static String of(LocationFlag flag) {
    return switch (flag) {
      case VERIFIED -> "Verified";
      case REVIEW -> "Waits for a person to look at it";
      case REJECTED -> "Refuted";
      case UNVERIFIABLE -> "Cannot be decided";
    };
  }

  static String meaning(LocationFlag flag) {
    return switch (flag) {
      case VERIFIED -> "the location was at the place, and nothing found speaks against it";
      case REVIEW -> "neither proven nor refuted; a person has to decide";
      case REJECTED -> "there is evidence that the person was not there as told";
      case UNVERIFIABLE -> "the phone's readings cannot tell; this is never held against anybody";
    };
  }

  static String of(SessionStatus status) {
    return switch (status) {
      case PLANNED -> "Planned; nobody has checked in yet.";
      case CHECKED_IN -> "Still going on.";
      case COMPLETED -> "Checked in and checked out.";
      case AUTO_CLOSED -> "Checked in; closed by the server, since nobody checked out.";
      case ENDED -> "Ended by hand.";
      case EXPIRED -> "Nobody checked in.";
    };
  }

  static String of(AttendanceOutcome outcome) {
    return switch (outcome) {
      case ATTENDED -> "Attended for long enough.";
      case PARTIAL -> "Attended in part.";
      case UNCONFIRMED -> "Presence for long enough is not confirmed.";
    };
  }

  /** In per cent, rounded down: nothing is as sure as 100 % that is not. */
  static String of(Probability probability) {
    var percent =
        BigDecimal.valueOf(probability.ppm())
            .divide(BigDecimal.valueOf(TEN_THOUSAND), 1, RoundingMode.DOWN);
    return percent + " %";
  }

  static String of(Duration stay) {
    var hours = stay.toHours() > 0 ? stay.toHours() + " h " : "";
    return hours + stay.toMinutesPart() + " min";
  }

  static String of(LocalDate date) {
    return DATE.format(date);
  }

  static String date(Instant time, ZoneId zone) {
    return DATE.format(time.atZone(zone));
  }

  static String clock(Instant time, ZoneId zone) {
    return TIME.format(time.atZone(zone));
  }

  static String utc(Instant time) {
    return date(time, ZoneOffset.UTC) + ", " + clock(time, ZoneOffset.UTC) + " UTC";
  }
}
