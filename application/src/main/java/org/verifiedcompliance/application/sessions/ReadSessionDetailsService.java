package org.verifiedcompliance.application.sessions;

import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.geo.FenceDistance;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.StayStatistics;

/** Reads the facts of a session for those who may know of it. */
public final class ReadSessionDetailsService implements ReadSessionDetails {
  private final Sessions sessions;
  private final Meetings meetings;
  private final PoliciesInForce policies;
  private final FenceDistance distance;

  /** Reads from these stores. */
  public ReadSessionDetailsService(
      Sessions sessions, Meetings meetings, PoliciesInForce policies, Geodesic geodesic) {
    this.sessions = sessions;
    this.meetings = meetings;
    this.policies = policies;
    this.distance = new FenceDistance(geodesic);
  }

  @Override
  public Outcome read(CurrentUser reader, SessionId id) {
    return sessions
        .find(id)
        .filter(session -> mayRead(reader, session))
        .map(this::details)
        .orElseGet(Outcome.NoSuchSession::new);
  }

  private Outcome details(Session session) {
    var events = sessions.listEvents(session.id());
    var facts = events.stream().map(RecordedEvent::event).toList();
    var policy =
        policies.ofStay(session, facts).orElseGet(() -> policies.of(session.details().meeting()));
    var statistics = StayStatistics.of(session, facts, policy.attendance(), distance);
    return new Outcome.Details(session, events, statistics);
  }

  private boolean mayRead(CurrentUser reader, Session session) {
    return session.person().equals(reader.person())
        || reader.is(Role.ADMIN)
        || isCreator(reader, session);
  }

  private boolean isCreator(CurrentUser reader, Session session) {
    var meeting = session.details().meeting();
    return meeting != null
        && meetings
            .find(meeting)
            .filter(found -> reader.person().equals(found.createdBy()))
            .isPresent();
  }
}
