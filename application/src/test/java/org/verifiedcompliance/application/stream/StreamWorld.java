package org.verifiedcompliance.application.stream;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;

/** Stores in memory that tell the stream of their changes, as the triggers of the database do. */
public final class StreamWorld {
  /** When everything is told. */
  public static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  public final TestClock clock = new TestClock();
  public final InMemoryChanges changes = new InMemoryChanges();
  public final InMemoryPeople people = new InMemoryPeople();
  public final InMemoryMeetings meetings = new InMemoryMeetings();
  public final InMemorySessions sessions = new InMemorySessions(people, meetings);
  public final MeetingViews views = new MeetingViews(new WeeklyOccurrences(), clock);

  /** Somebody on record, of whom the stream was told. */
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    people.add(person);
    tellOf(person.id(), "created", false);
    return person.id();
  }

  /** The same person under another name. */
  public Person rename(PersonId id, String firstName) {
    var was = people.find(id).orElseThrow();
    var renamed =
        new Person(
            id,
            was.email(),
            firstName,
            was.lastName(),
            was.phone(),
            was.consentGranted(),
            was.notes(),
            was.createdAt(),
            NOW,
            was.version() + 1);
    people.update(renamed);
    tellOf(id, "edited", false);
    return renamed;
  }

  /** Tells of a person who changed. */
  public void tellOf(PersonId person, String kind, boolean isDeleted) {
    changes.append(Outbox.Entry.to(person, Topic.PERSON, person.value(), kind, isDeleted, NOW));
  }

  /** A public meeting. */
  public Meeting newMeeting(@Nullable PersonId organiser) {
    return add(MeetingFixture.meetingAt(SessionFixture.PLACE).by(organiser));
  }

  /** A meeting as it is described. */
  public Meeting add(MeetingFixture described) {
    var meeting = described.build();
    meetings.add(meeting);
    tellOf(meeting, meeting, "created");
    return meeting;
  }

  /** Keeps the next version of a meeting. */
  public Meeting edit(Meeting was, MeetingFixture next, String kind) {
    var changed = next.id(was.id()).by(was.createdBy()).build();
    if (!meetings.update(changed)) {
      throw new IllegalStateException("not the next version");
    }
    tellOf(was, changed, kind);
    return changed;
  }

  private void tellOf(Meeting was, Meeting is, String kind) {
    boolean isPublic = was.isPublic() || is.isPublic();
    boolean isGone = isPublic && !(is.isPublic() && is.isActive());
    tellOf(is, kind, isPublic, isGone);
  }

  /** Tells of a meeting that is not on record any more. */
  public void tellOfDeleted(Meeting meeting) {
    tellOf(meeting, "deleted", meeting.isPublic(), true);
  }

  private void tellOf(Meeting meeting, String kind, boolean isPublic, boolean isDeleted) {
    var id = meeting.id().value();
    var organiser = meeting.createdBy();
    changes.append(
        new Outbox.Entry(
            Topic.MEETING, id, null, id, null, organiser, isPublic, isDeleted, kind, NOW));
  }

  /** A session, at a meeting or at a free destination. */
  public PlannedSession newSession(PersonId person, @Nullable Meeting meeting) {
    var at = meeting == null ? null : meeting.id();
    var session = SessionFixture.planned(person, at, null, NOW);
    sessions.add(session);
    tell(Topic.SESSION, session.id().value(), session, "created");
    return session;
  }

  /** Keeps a fact that changed its session. */
  public <S extends Session> S record(S changed, SessionEvent fact) {
    if (!(sessions.record(changed, fact) instanceof Recording.Recorded)) {
      throw new IllegalStateException("not recorded");
    }
    tell(changed, fact);
    return changed;
  }

  /** Keeps an attempt that changed nothing. */
  public void recordRefused(Session session, SessionEvent fact) {
    sessions.recordRefused(fact);
    tell(session, fact);
  }

  /** Tells of a fact, whether it is on record or not. */
  public void tell(Session session, SessionEvent fact) {
    var type = fact.type().name().toLowerCase(Locale.ROOT);
    var kind = fact.accepted() ? type : type + "_refused";
    tell(Topic.FACT, fact.id().value(), session, kind);
  }

  /** Tells of something about a session. */
  public void tell(Topic topic, UUID subject, Session session, String kind) {
    var details = session.details();
    var meeting = details.meeting();
    var organiser =
        meeting == null ? null : meetings.find(meeting).map(Meeting::createdBy).orElse(null);
    changes.append(
        new Outbox.Entry(
            topic,
            subject,
            details.id().value(),
            meeting == null ? null : meeting.value(),
            details.person(),
            organiser,
            false,
            false,
            kind,
            NOW));
  }
}
