package org.verifiedcompliance.domain.reviews;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** Open reviews, found anew among all facts each time. */
public final class InMemoryReviews implements Reviews {
  private final InMemorySessions sessions;
  private final People people;

  /** Looks through these sessions. */
  public InMemoryReviews(InMemorySessions sessions, People people) {
    this.sessions = sessions;
    this.people = people;
  }

  @Override
  public Part<OpenReview> listOpen(ReviewQuery query) {
    return list(query, InMemoryReviews::isOpen);
  }

  @Override
  public Part<OpenReview> listOpenCorrections(ReviewQuery query) {
    return list(
        query,
        (fact, facts) ->
            fact.type() == EventType.CORRECTION_REQUEST
                && facts.stream()
                    .noneMatch(it ->
                        it.type() == EventType.CORRECTION
                            && Objects.requireNonNull(it.ruling()).about().equals(fact.id())));
  }

  private Part<OpenReview> list(
      ReviewQuery query, BiPredicate<SessionEvent, List<SessionEvent>> isOpen) {
    var facts = sessions.listAllEvents().stream().map(RecordedEvent::event).toList();
    return InMemoryLists.ascending(
        facts.stream()
            .filter(fact -> !fact.person().equals(query.reader()) && isOpen.test(fact, facts))
            .map(this::review)
            .filter(it -> query.meeting() == null || query.meeting().equals(it.meeting())),
        query.slice(),
        it -> InMemoryLists.key(it.event().receivedAt(), it.event().id().value()));
  }

  @Override
  public Optional<SessionId> findSession(EventId event) {
    return sessions.listAllEvents().stream()
        .map(RecordedEvent::event)
        .filter(fact -> fact.id().equals(event))
        .map(SessionEvent::session)
        .findFirst();
  }

  private static boolean isOpen(SessionEvent fact, List<SessionEvent> facts) {
    var rulings =
        facts.stream()
            .filter(it -> it.ruling() != null && it.ruling().about().equals(fact.id()))
            .toList();
    var last =
        rulings.stream().filter(it -> it.verdict() != null).reduce(fact, (earlier, later) -> later);
    return fact.isReviewable()
        && rulings.stream().noneMatch(ruling -> ruling.type() == EventType.REVIEW)
        && Objects.requireNonNull(last.verdict()).flag() != LocationFlag.VERIFIED;
  }

  private OpenReview review(SessionEvent fact) {
    var details = sessions.find(fact.session()).orElseThrow().details();
    var person = people.find(fact.person()).map(InMemoryReviews::name).orElseThrow();
    return new OpenReview(fact, details.meeting(), details.destination().name(), person);
  }

  private static String name(Person person) {
    return person.firstName() + " " + person.lastName();
  }
}
