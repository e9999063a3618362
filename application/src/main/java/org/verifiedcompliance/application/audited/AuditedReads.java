package org.verifiedcompliance.application.audited;

import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.people.FindPerson;
import org.verifiedcompliance.application.people.ListPeople;
import org.verifiedcompliance.application.reviews.ListOpenReviews;
import org.verifiedcompliance.application.sessions.ReadSessionDetails;
import org.verifiedcompliance.application.witnesses.ListAttendance;
import org.verifiedcompliance.domain.people.Role;

/** Reads of other people that are in the log before anything is shown. */
public final class AuditedReads {
  private final AuditLog log;

  /** Writes to this log. */
  public AuditedReads(AuditLog log) {
    this.log = log;
  }

  /** A person, to whom it is somebody else. */
  public FindPerson of(FindPerson read) {
    return command -> {
      var outcome = read.find(command);
      if (outcome instanceof FindPerson.Outcome.Found
          && !command.by().person().equals(command.id())) {
        log.write(AuditEntry.ofPerson("person.read", command.id()));
      }
      return outcome;
    };
  }

  /** The list of people. */
  public ListPeople of(ListPeople read) {
    return command -> {
      var outcome = read.list(command);
      if (outcome instanceof ListPeople.Outcome.Listed(var people)) {
        log.write(
            AuditEntry.of("person.listed", "person")
                .with("found", people.size())
                .with("offset", command.page().offset()));
      }
      return outcome;
    };
  }

  /** A session with its places, to whom it is somebody else's. */
  public ReadSessionDetails of(ReadSessionDetails read) {
    return (reader, id) -> {
      var outcome = read.read(reader, id);
      if (outcome instanceof ReadSessionDetails.Outcome.Details(var session, var _, var _)
          && !session.person().equals(reader.person())) {
        log.write(
            AuditEntry.of("session.read", "session", id.value()).concerning(session.person()));
      }
      return outcome;
    };
  }

  /** What waits for a decision, with its places. */
  public ListOpenReviews of(ListOpenReviews read) {
    return command -> {
      var outcome = read.list(command);
      if (outcome instanceof ListOpenReviews.Outcome.Listed(var reviews)
          && isAdmin(command.user())) {
        log.write(AuditEntry.of("review.listed", "attendance_event").with("found", reviews.size()));
      }
      return outcome;
    };
  }

  /** Who is at a meeting. */
  public ListAttendance of(ListAttendance read) {
    return query -> {
      var outcome = read.list(query);
      if (outcome instanceof ListAttendance.Outcome.Attending(var people)
          && isAdmin(query.host())) {
        log.write(
            AuditEntry.of("attendance.listed", "meeting", query.meeting().value())
                .with("found", people.size()));
      }
      return outcome;
    };
  }

  private static boolean isAdmin(CurrentUser user) {
    return user.is(Role.ADMIN);
  }
}
