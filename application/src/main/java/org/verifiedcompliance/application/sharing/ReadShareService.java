package org.verifiedcompliance.application.sharing;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sharing.Discretion;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;
import org.verifiedcompliance.domain.sharing.SharedSession;

/** Reads what is on record now, in the same number of queries for one session and for many. */
public final class ReadShareService implements ReadShare {
  private final Shares shares;
  private final People people;
  private final Sessions sessions;
  private final Meetings meetings;
  private final VenueTimeZones timeZones;
  private final SecretTokens secrets;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ReadShareService(
      Shares shares,
      People people,
      Sessions sessions,
      Meetings meetings,
      VenueTimeZones timeZones,
      SecretTokens secrets,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.shares = shares;
    this.people = people;
    this.sessions = sessions;
    this.meetings = meetings;
    this.timeZones = timeZones;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Optional<SharedProof> read(String token, @Nullable Visit visit) {
    var hash = secrets.hashOf(token);
    return unitOfWork.inTransaction(() -> {
      var open = visit == null ? shares.findOpen(hash, clock.instant()) : shares.visit(hash, visit);
      return open.map(this::proof);
    });
  }

  private SharedProof proof(Share share) {
    var ids = share.sessions().stream().map(SharedSession::session).toList();
    var known =
        sessions.list(ids).stream().collect(Collectors.toMap(Session::id, Function.identity()));
    var facts = facts(known.values());
    var reading = new SharedStays(share, facts, meetingsOf(known.values()), timeZones);
    var stays =
        share.sessions().stream()
            .flatMap(shared ->
                Stream.ofNullable(known.get(shared.session()))
                    .map(session -> reading.stay(shared.shownAs(), session)))
            .toList();
    return new SharedProof(share, nameOf(share), stays, clock.instant());
  }

  private List<SessionEvent> facts(Collection<Session> known) {
    var marks = Stream.<EventId>builder();
    for (var session : known) {
      Stream.of(Optional.ofNullable(session.arrival()), Optional.ofNullable(session.departure()))
          .flatMap(Optional::stream)
          .map(EventMark::event)
          .forEach(marks);
    }
    return sessions.listEvents(marks.build().toList()).stream().map(RecordedEvent::event).toList();
  }

  private List<Meeting> meetingsOf(Collection<Session> known) {
    return meetings.list(
        known.stream()
            .flatMap(session -> Stream.ofNullable(session.details().meeting()))
            .collect(Collectors.toSet()));
  }

  private @Nullable String nameOf(Share share) {
    if (!share.shows(ShareField.NAME) && !share.shows(ShareField.INITIALS)) {
      return null;
    }
    return people.find(share.person()).map(person -> shown(share, person)).orElse(null);
  }

  private static String shown(Share share, Person person) {
    return share.shows(ShareField.NAME)
        ? person.firstName() + " " + person.lastName()
        : Discretion.initials(person.firstName(), person.lastName());
  }
}
