package org.verifiedcompliance.application.sync;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.live.Things;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Reads a page of the log and, with one query for each kind of thing, what it names. */
public final class PullChangesService implements PullChanges {
  private final ChangeLog log;
  private final Sessions sessions;
  private final Meetings meetings;
  private final People people;
  private final MeetingViews views;

  /** Reads from these. */
  public PullChangesService(
      ChangeLog log, Sessions sessions, Meetings meetings, People people, MeetingViews views) {
    this.log = log;
    this.sessions = sessions;
    this.meetings = meetings;
    this.people = people;
    this.views = views;
  }

  @Override
  public Outcome pull(Command command) {
    var found = log.list(command.viewer(), command.since(), command.limit() + 1);
    if (found.isEmpty()) {
      return command.since().compareTo(log.head()) > 0
          ? new Outcome.UnknownPosition()
          : new Outcome.Page(List.of(), command.since(), false);
    }
    boolean hasMore = found.size() > command.limit();
    var page = hasMore ? found.subList(0, command.limit()) : found;
    var things = Things.of(page, sessions, meetings);
    var persons = persons(page);
    return new Outcome.Page(
        page.stream().map(c -> pulled(c, thing(c, command.viewer(), things, persons))).toList(),
        page.getLast().position(),
        hasMore);
  }

  private static Pulled pulled(Change change, @Nullable Thing thing) {
    boolean isRead =
        switch (change.topic()) {
          case SESSION, FACT, MEETING, PERSON -> true;
          case NOTIFICATION, CONFLICT -> false;
        };
    return new Pulled(change, isRead ? thing == null : change.isDeleted(), thing);
  }

  private @Nullable Thing thing(
      Change change, Viewer viewer, Things things, Map<UUID, Person> persons) {
    return switch (change.topic()) {
      case SESSION -> {
        var session = things.session(change);
        yield session == null ? null : new Thing.OfSession(session);
      }
      case FACT -> {
        var fact = things.fact(change);
        yield fact == null ? null : new Thing.OfFact(fact);
      }
      case MEETING -> {
        var meeting = things.meeting(change);
        yield meeting == null || !isShown(meeting, viewer)
            ? null
            : new Thing.OfMeeting(views.of(meeting));
      }
      case PERSON -> {
        var person = persons.get(change.subject());
        yield person == null ? null : new Thing.OfPerson(person);
      }
      case NOTIFICATION, CONFLICT -> null;
    };
  }

  /** What it is now counts, whatever it was when it changed. */
  private static boolean isShown(Meeting meeting, Viewer viewer) {
    return viewer.seesAll()
        || viewer.person().equals(meeting.createdBy())
        || (meeting.isPublic() && meeting.isActive());
  }

  private Map<UUID, Person> persons(List<Change> page) {
    var ids =
        page.stream()
            .filter(change -> change.topic() == Topic.PERSON)
            .map(change -> new PersonId(change.subject()))
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : people.list(ids).stream().collect(toMap(found -> found.id().value(), found -> found));
  }
}
