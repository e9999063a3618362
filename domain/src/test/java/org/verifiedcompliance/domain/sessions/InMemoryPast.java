package org.verifiedcompliance.domain.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.TracePrint;

/** What facts in a list tell later reports. */
final class InMemoryPast {
  private static final int MOST_LIKENESSES = 5;

  private final List<RecordedEvent> events;
  private final Map<SessionId, Session> sessions;
  private final Map<String, Set<PersonId>> families = new HashMap<>();

  InMemoryPast(List<RecordedEvent> events, Map<SessionId, Session> sessions) {
    this.events = events;
    this.sessions = sessions;
  }

  void allow(String device, Set<PersonId> people) {
    families.computeIfAbsent(fingerprint(device), name -> new HashSet<>()).addAll(people);
  }

  static String fingerprint(String device) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(device.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  boolean decide(DevicePermission permission) {
    var family = families.computeIfAbsent(permission.fingerprint(), name -> new HashSet<>());
    return permission.isAllowed()
        ? family.add(permission.person())
        : family.remove(permission.person());
  }

  List<FamilyDevice> devices(PersonId person) {
    return families.entrySet().stream()
        .filter(family -> family.getValue().contains(person))
        .map(family -> new FamilyDevice(family.getKey(), family.getValue()))
        .sorted(Comparator.comparing(FamilyDevice::fingerprint))
        .toList();
  }

  /** What was on record before a report at the session. */
  KnownBefore before(Session session, HistoryQuery query) {
    var device = query.traces().device();
    var others = others(session.person(), query);
    var seen = new Seen(isOnRecord(query.traces().print()), others > 0, uses(device));
    return new KnownBefore(
        trusted(session.person(), query),
        trail(session.id()),
        prints(session, query),
        others,
        seen);
  }

  /** Whether somebody who was not seen sent the same readings or used the same phone. */
  boolean isOvertaken(SessionEvent event, Seen seen) {
    var traces = Traces.of(event);
    var used =
        traces.device() != null && !seen.shared() && uses(traces.device()) != seen.deviceUses();
    return used || (!seen.trace() && isOnRecord(traces.print()));
  }

  private @Nullable Observation trusted(PersonId person, HistoryQuery query) {
    return facts()
        .filter(fact -> fact.person().equals(person) && isAcceptedReport(fact))
        .filter(fact -> fact.type() != EventType.PRESENCE)
        .filter(fact -> !fact.effectiveTime().isAfter(query.at()))
        .filter(
            fact -> flag(fact) == LocationFlag.VERIFIED && lastFlag(fact) == LocationFlag.VERIFIED)
        .filter(fact -> fact.payload() != null)
        .reduce((one, other) -> other.effectiveTime().isBefore(one.effectiveTime()) ? one : other)
        .flatMap(Observation::of)
        .orElse(null);
  }

  private @Nullable LocationFlag lastFlag(SessionEvent fact) {
    return facts()
        .filter(ruling -> ruling.ruling() != null && ruling.ruling().about().equals(fact.id()))
        .filter(ruling -> ruling.verdict() != null)
        .reduce((earlier, later) -> later)
        .map(InMemoryPast::flag)
        .orElseGet(() -> flag(fact));
  }

  private static @Nullable LocationFlag flag(SessionEvent fact) {
    return fact.verdict() == null ? null : fact.verdict().flag();
  }

  private List<Observation> trail(SessionId session) {
    var all =
        facts()
            .filter(fact -> fact.session().equals(session) && isAcceptedReport(fact))
            .flatMap(fact -> Observation.of(fact).stream())
            .toList();
    return all.subList(Math.max(0, all.size() - KnownBefore.LONGEST_TRAIL), all.size());
  }

  private List<TracePrint> prints(Session session, HistoryQuery query) {
    var own = query.traces().print();
    if (own == null) {
      return List.of();
    }
    var earlier =
        facts().filter(fact -> !isResent(fact, session.person(), query)).toList().reversed();
    var same = earlier.stream().map(InMemoryPast::print).filter(it -> isSame(it, own)).limit(1);
    var like =
        earlier.stream()
            .filter(fact -> isNear(fact, session))
            .filter(fact -> fact.receivedAt().isAfter(query.at().minus(KnownBefore.PRINTS_WITHIN)))
            .map(InMemoryPast::print)
            .filter(Objects::nonNull)
            .filter(it -> !isSame(it, own) && own.similarity(it) > 0)
            .sorted(Comparator.comparingLong((TracePrint it) -> common(it, own)).reversed())
            .limit(MOST_LIKENESSES);
    var found = new ArrayList<TracePrint>();
    Stream.concat(same, like).forEach(found::add);
    return found;
  }

  private boolean isNear(SessionEvent fact, Session session) {
    var meeting = session.details().meeting();
    return fact.person().equals(session.person())
        || (meeting != null
            && meeting.equals(
                Objects.requireNonNull(sessions.get(fact.session())).details().meeting()));
  }

  /** The same readings of the same person with the same times are one and the same trace. */
  private static boolean isResent(SessionEvent fact, PersonId person, HistoryQuery query) {
    var since = query.traces().since();
    return fact.person().equals(person) && since != null && since.equals(Traces.of(fact).since());
  }

  private static boolean isSame(@Nullable TracePrint one, TracePrint other) {
    return one != null && one.hash().equals(other.hash());
  }

  private static long common(TracePrint one, TracePrint other) {
    return one.shingles().stream().filter(other.shingles()::contains).count();
  }

  private static @Nullable TracePrint print(SessionEvent fact) {
    return Traces.of(fact).print();
  }

  private boolean isOnRecord(@Nullable TracePrint print) {
    return print != null && facts().anyMatch(fact -> isSame(print(fact), print));
  }

  private int others(PersonId person, HistoryQuery query) {
    var device = query.traces().device();
    return (int)
        uses(device, query)
            .map(SessionEvent::person)
            .distinct()
            .filter(other -> !other.equals(person) && !isFamily(device, person, other))
            .count();
  }

  private boolean isFamily(@Nullable String device, PersonId one, PersonId other) {
    return Optional.ofNullable(device)
        .map(name -> families.getOrDefault(fingerprint(name), Set.of()))
        .orElse(Set.of())
        .containsAll(Set.of(one, other));
  }

  private long uses(@Nullable String device) {
    return facts().filter(fact -> isUse(fact, device)).count();
  }

  private Stream<SessionEvent> uses(@Nullable String device, HistoryQuery query) {
    var within = KnownBefore.SAME_PHONE_WITHIN;
    return facts()
        .filter(fact -> isUse(fact, device))
        .filter(fact -> !fact.effectiveTime().isBefore(query.at().minus(within)))
        .filter(fact -> !fact.effectiveTime().isAfter(query.at().plus(within)));
  }

  private static boolean isUse(SessionEvent fact, @Nullable String device) {
    return device != null && fact.accepted() && device.equals(Traces.of(fact).device());
  }

  private static boolean isAcceptedReport(SessionEvent fact) {
    return fact.accepted()
        && (fact.type() == EventType.CHECK_IN
            || fact.type() == EventType.CHECK_OUT
            || fact.type() == EventType.PRESENCE);
  }

  private Stream<SessionEvent> facts() {
    return events.stream().map(RecordedEvent::event);
  }
}
