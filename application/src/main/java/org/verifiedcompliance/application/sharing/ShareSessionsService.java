package org.verifiedcompliance.application.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.domain.sharing.SharedSession;

/** Settles which sessions a link shows, and keeps the hash of its token. */
public final class ShareSessionsService implements ShareSessions {
  private final Shares shares;
  private final Sessions sessions;
  private final SecretTokens secrets;
  private final AuditLog audit;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Takes the ports. */
  public ShareSessionsService(
      Shares shares,
      Sessions sessions,
      SecretTokens secrets,
      AuditLog audit,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    this.shares = shares;
    this.sessions = sessions;
    this.secrets = secrets;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome share(Command command) {
    return switch (command.choice()) {
      case Choice.These(var chosen) -> ofThese(command, chosen.stream().distinct().toList());
      case Choice.Between(var from, var to) -> {
        var start = from == null ? Instant.EPOCH : from;
        var end = to == null ? Instant.MAX : to;
        yield ofRange(command, within(command.person(), start, end));
      }
    };
  }

  private Outcome ofThese(Command command, List<SessionId> chosen) {
    var own =
        sessions.list(chosen).stream()
            .filter(session -> session.person().equals(command.person()))
            .count();
    return own == chosen.size() ? shared(command, chosen) : new Outcome.NoSuchSession();
  }

  private Outcome ofRange(Command command, List<SessionId> found) {
    if (found.size() > Share.MOST_SESSIONS) {
      return new Outcome.TooMany(found.size());
    }
    return found.isEmpty() ? new Outcome.NothingToShare() : shared(command, found);
  }

  private List<SessionId> within(PersonId person, Instant from, Instant to) {
    return sessions.listStaysSince(person, from).stream()
        .filter(stay -> stay.arrival() instanceof EventMark in && isWithin(in.time(), from, to))
        .map(Session::id)
        .toList();
  }

  private static boolean isWithin(Instant time, Instant from, Instant to) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  private Outcome shared(Command command, List<SessionId> chosen) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var share =
        new Share(
            new ShareId(ids.random()),
            command.person(),
            command.label(),
            command.fields(),
            chosen.stream().map(id -> new SharedSession(id, ids.random())).toList(),
            command.maxViews(),
            0,
            now,
            now.plus(command.life()),
            null);
    return unitOfWork.inTransaction(() -> kept(share));
  }

  private Outcome kept(Share share) {
    var token = secrets.random();
    shares.add(share, secrets.hashOf(token));
    audit.write(
        AuditEntry.of("share.created", "share", share.id().value())
            .concerning(share.person())
            .with("sessions", share.sessions().size()));
    return new Outcome.Shared(token, share);
  }
}
