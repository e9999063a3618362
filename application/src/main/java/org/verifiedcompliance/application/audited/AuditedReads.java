package org.verifiedcompliance.application.audited;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.edits.ListConflicts;
import org.verifiedcompliance.application.people.FindPerson;
import org.verifiedcompliance.application.people.ListPeople;
import org.verifiedcompliance.application.reviews.ListOpenReviews;
import org.verifiedcompliance.application.sessions.ReadSessionDetails;
import org.verifiedcompliance.application.sockets.ListPresent;
import org.verifiedcompliance.application.sync.PullChanges;
import org.verifiedcompliance.application.witnesses.ListAttendance;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Attendee;

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
                .beginning(command.slice())
                .showing(people.stream().map(Person::id).toList()));
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
      if (outcome instanceof ListOpenReviews.Outcome.Listed(var reviews)) {
        write(
            AuditEntry.of("review.listed", "attendance_event").with("found", reviews.size()),
            command.user().person(),
            reviews.stream().map(review -> review.event().person()));
      }
      return outcome;
    };
  }

  /** Who is at a meeting, and who was. */
  public ListAttendance of(ListAttendance read) {
    return query -> {
      var outcome = read.list(query);
      if (outcome instanceof ListAttendance.Outcome.Attending(var people)) {
        write(
            AuditEntry.of("attendance.listed", "meeting", query.meeting().value())
                .with("found", people.size()),
            query.host().person(),
            people.stream().map(AuditedReads::whose));
      }
      return outcome;
    };
  }

  /** Who is at a meeting at this moment. */
  public ListPresent of(ListPresent read) {
    return query -> {
      var outcome = read.list(query);
      if (outcome instanceof ListPresent.Outcome.Present(var people, var _)) {
        write(
            AuditEntry.of("presence.listed", "meeting", query.meeting().value())
                .with("found", people.size()),
            query.host().person(),
            people.stream().map(AuditedReads::whose));
      }
      return outcome;
    };
  }

  /** Edits of people that wait for a choice, with both versions. */
  public ListConflicts of(ListConflicts read) {
    return (by, page) -> {
      var conflicts = read.list(by, page);
      write(
          AuditEntry.of("conflict.listed", "conflict").with("found", conflicts.size()),
          by.person(),
          conflicts.stream()
              .map(conflict -> conflict.sides().subject())
              .filter(Subject.OfPerson.class::isInstance)
              .map(subject -> ((Subject.OfPerson) subject).id()));
      return conflicts;
    };
  }

  /** What changed, with the things as they are now. */
  public PullChanges of(PullChanges read) {
    return command -> {
      var outcome = read.pull(command);
      if (outcome instanceof PullChanges.Outcome.Page(var changes, var _, var _)) {
        write(
            AuditEntry.of("change.pulled", "person").with("found", changes.size()),
            command.viewer().person(),
            changes.stream()
                .filter(pulled -> !pulled.isDeleted())
                .flatMap(pulled -> Stream.ofNullable(pulled.change().person())));
      }
      return outcome;
    };
  }

  private static PersonId whose(Attendee attendee) {
    return attendee.session().details().person();
  }

  /** Nobody needs to know who saw what is their own. */
  private void write(AuditEntry entry, PersonId reader, Stream<PersonId> shown) {
    var others = shown.filter(person -> !person.equals(reader)).collect(Collectors.toSet());
    if (!others.isEmpty()) {
      log.write(entry.showing(others));
    }
  }
}
