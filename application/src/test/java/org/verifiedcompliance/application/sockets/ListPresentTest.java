package org.verifiedcompliance.application.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.application.sockets.ListPresent.Outcome;
import org.verifiedcompliance.application.sockets.ListPresent.Query;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.Attendee;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class ListPresentTest {
  private static final int MOST = 5 * Page.MAX_LIMIT;

  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId host = world.newPerson();
  private final Meeting meeting = world.newMeeting(host);
  private final List<Attendee> attending = new ArrayList<>();
  private final AtomicInteger allowed = new AtomicInteger();

  @Test
  void theHostAndAdminsSeeWhoIsCheckedIn() {
    planned();
    var here = arrived();
    gone();

    assertThat(list(host, meeting.id())).isEqualTo(new Outcome.Present(List.of(here), true));
    assertThat(list(world.newPerson(), meeting.id(), Role.ADMIN))
        .isEqualTo(list(host, meeting.id()));
  }

  @Test
  void nobodyElseLearnsThatThereIsSuchAMeetingNorIsAllowedToFollow() {
    arrived();

    assertThat(list(attending.getFirst().session().person(), meeting.id()))
        .isEqualTo(new Outcome.NoSuchMeeting());
    assertThat(list(world.newPerson(), meeting.id(), Role.ORGANISER))
        .isEqualTo(new Outcome.NoSuchMeeting());
    assertThat(list(host, MeetingFixture.newId(), Role.ADMIN))
        .isEqualTo(new Outcome.NoSuchMeeting());
    assertThat(allowed).hasValue(0);
  }

  @Test
  void aMeetingWithoutAHostIsForAdminsAlone() {
    var listed = world.newMeeting(null);

    assertThat(list(host, listed.id())).isEqualTo(new Outcome.NoSuchMeeting());
    assertThat(list(host, listed.id(), Role.ADMIN)).isEqualTo(new Outcome.Present(List.of(), true));
  }

  @Test
  void whoComesWhileTheHostBeginsToFollowIsSeen() {
    var user = new CurrentUser(host, new UUID(1, 1), Set.of());

    assertThat(service().list(new Query(user, meeting.id(), this::arrived)))
        .isEqualTo(new Outcome.Present(List.copyOf(attending), true));
    assertThat(attending).hasSize(1);
  }

  @Test
  void aFullPageIsFollowedByTheNext() {
    for (int i = 0; i < Page.MAX_LIMIT; i++) {
      planned();
    }
    var behind = arrived();

    assertThat(list(host, meeting.id())).isEqualTo(new Outcome.Present(List.of(behind), true));
    assertThat(allowed).hasValue(1);
  }

  @Test
  void thatThereAreMoreThanAreShownIsSaid() {
    var one = arrived();
    while (attending.size() < MOST - 1) {
      attending.add(one);
    }
    assertThat(shown()).hasSize(MOST - 1);
    assertThat(list(host, meeting.id())).isEqualTo(new Outcome.Present(attending, true));

    attending.add(one);
    attending.add(one);
    assertThat(list(host, meeting.id()))
        .isEqualTo(new Outcome.Present(attending.subList(0, MOST), false));
  }

  private List<Attendee> shown() {
    return ((Outcome.Present) list(host, meeting.id())).people();
  }

  private Outcome list(PersonId person, MeetingId at, Role... roles) {
    var user = new CurrentUser(person, new UUID(1, 1), Set.of(roles));
    return service().list(new Query(user, at, allowed::incrementAndGet));
  }

  private ListPresentService service() {
    return new ListPresentService(this::attending, world.meetings, world.clock);
  }

  private List<Attendee> attending(MeetingId at, Instant since, int limit, int offset) {
    return attending.stream()
        .filter(each -> at.equals(each.session().details().meeting()))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  private PlannedSession newSession() {
    var now = world.clock.instant();
    return SessionFixture.planned(world.newPerson(), meeting.id(), null, now);
  }

  private Attendee add(Session session) {
    attending.add(new Attendee(session, "Ada", "Example", null));
    return attending.getLast();
  }

  private Attendee planned() {
    return add(newSession());
  }

  private Attendee arrived() {
    var planned = newSession();
    return add(planned.checkIn(SessionFixture.checkIn(planned, 1)));
  }

  private Attendee gone() {
    var planned = newSession();
    var open = planned.checkIn(SessionFixture.checkIn(planned, 1));
    return add(open.checkOut(SessionFixture.checkOut(open, 9)));
  }
}
