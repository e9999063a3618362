package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.sessions.Destination;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionDetails;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Opens sessions; the store keeps a client id unique for its person. */
public final class OpenSessionService implements OpenSession {
  private final Sessions sessions;
  private final Meetings meetings;
  private final PoliciesInForce policies;
  private final Expiry expiry;
  private final Meters usualRadius;
  private final IdGenerator ids;
  private final InstantSource clock;

  /**
   * Opens sessions in this store.
   *
   * @param usualRadius of the circle around a place that is no meeting's
   */
  public OpenSessionService(
      Sessions sessions,
      Meetings meetings,
      PoliciesInForce policies,
      Expiry expiry,
      Meters usualRadius,
      IdGenerator ids,
      InstantSource clock) {
    this.sessions = sessions;
    this.meetings = meetings;
    this.policies = policies;
    this.expiry = expiry;
    this.usualRadius = usualRadius;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome open(Command command) {
    return switch (command.target()) {
      case Target.AtMeeting(var id) ->
          meetings
              .find(id)
              .map(meeting -> openAt(meeting, command))
              .orElseGet(Outcome.NoSuchMeeting::new);
      case Target.AtPlace(var name, var address, var place) -> {
        var fence = new CircleFence(place, usualRadius);
        yield keep(command, null, null, new Destination(name, address, place, fence));
      }
    };
  }

  private Outcome openAt(Meeting meeting, Command command) {
    if (!meeting.isActive() && !wasActive(meeting, command.when())) {
      return new Outcome.MeetingNotActive();
    }
    var destination =
        new Destination(meeting.name(), meeting.address(), meeting.place(), meeting.fence());
    if (command.occurrence() == null) {
      return keep(command, meeting, null, destination);
    }
    return expiry
        .original(meeting.schedule(), command.occurrence())
        .map(start -> keep(command, meeting, start, destination))
        .orElseGet(Outcome.NoSuchDate::new);
  }

  /** What was held then may be held no more: nothing but its end is the last change of it. */
  private static boolean wasActive(Meeting meeting, @Nullable EffectiveTime when) {
    return when != null && when.at().isBefore(meeting.updatedAt());
  }

  private Outcome keep(
      Command command,
      @Nullable Meeting meeting,
      @Nullable Instant named,
      Destination destination) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var attendance = policies.of(PolicyLayers.NONE).attendance();
    var opened = command.when() == null ? now : command.when().at();
    if (attendance.isTooOld(opened, now)) {
      return new Outcome.TooOld();
    }
    var id = meeting == null ? null : meeting.id();
    var schedule = meeting == null ? null : meeting.schedule();
    var details =
        new SessionDetails(
            new SessionId(ids.timeOrdered()),
            command.person(),
            id,
            destination,
            command.notes(),
            command.clientId(),
            opened,
            named,
            1);
    // only when to look: whoever looks asks the policy of the meeting
    var expires = expiry.of(schedule, named, opened, attendance);
    var session = new PlannedSession(details, expires);
    return sessions.add(session) ? new Outcome.Opened(session) : before(session.details());
  }

  private Outcome before(SessionDetails wish) {
    var clientId = Objects.requireNonNull(wish.clientId(), "only a client id can be taken");
    var session = sessions.findByClientId(wish.person(), clientId).orElseThrow();
    return isSame(wish, session)
        ? new Outcome.OpenedBefore(session)
        : new Outcome.ClientIdTaken(session);
  }

  /** A meeting may have been renamed since: then its id alone tells. */
  private static boolean isSame(SessionDetails wish, Session session) {
    var kept = session.details();
    return Objects.equals(wish.meeting(), kept.meeting())
        && Objects.equals(wish.occurrence(), kept.occurrence())
        && Objects.equals(wish.notes(), kept.notes())
        && (wish.meeting() != null || wish.destination().equals(kept.destination()));
  }
}
