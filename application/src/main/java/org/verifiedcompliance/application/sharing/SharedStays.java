package org.verifiedcompliance.application.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.sharing.Discretion;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;

/** Takes from sessions what a share shows of them. */
final class SharedStays {
  private final Share share;
  private final Map<EventId, SessionEvent> facts;
  private final Map<MeetingId, Meeting> meetings;
  private final VenueTimeZones timeZones;

  SharedStays(
      Share share, List<SessionEvent> facts, List<Meeting> meetings, VenueTimeZones timeZones) {
    this.share = share;
    this.timeZones = timeZones;
    this.facts = facts.stream().collect(Collectors.toMap(SessionEvent::id, Function.identity()));
    this.meetings = meetings.stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
  }

  SharedProof.Stay stay(UUID shownAs, Session session) {
    var destination = session.details().destination();
    var arrival = session.arrival();
    var departure = session.departure();
    return new SharedProof.Stay(
        shownAs,
        share.shows(ShareField.MEETING) ? destination.name() : null,
        place(destination.address()),
        arrival == null ? null : date(session, arrival.time()),
        time(arrival == null ? null : arrival.time()),
        arrival == null ? null : time(session.closedAt()),
        share.shows(ShareField.TIMES) ? shownZone(session) : null,
        share.shows(ShareField.DURATION) && arrival != null ? session.stay() : null,
        session.status(),
        session.tally().outcome(),
        session.verdict(),
        judged(arrival),
        judged(departure));
  }

  private @Nullable String place(@Nullable String address) {
    if (share.shows(ShareField.PLACE)) {
      return address;
    }
    return share.shows(ShareField.CITY) ? Discretion.city(address) : null;
  }

  private @Nullable LocalDate date(Session session, Instant time) {
    return share.shows(ShareField.DATES) ? time.atZone(zone(session)).toLocalDate() : null;
  }

  private @Nullable Instant time(@Nullable Instant time) {
    return share.shows(ShareField.TIMES) ? time : null;
  }

  /** A zone tells roughly where, so that it is only told to those who may know. */
  private ZoneId shownZone(Session session) {
    return share.shows(ShareField.PLACE) || share.shows(ShareField.CITY)
        ? zone(session)
        : ZoneOffset.UTC;
  }

  private ZoneId zone(Session session) {
    var id = session.details().meeting();
    var meeting = id == null ? null : meetings.get(id);
    return meeting == null
        ? timeZones.zoneOf(session.details().destination().place())
        : timeZones.zoneOf(meeting);
  }

  private SharedProof.@Nullable Judged judged(@Nullable EventMark mark) {
    if (mark == null) {
      return null;
    }
    var fact = facts.get(mark.event());
    var verdict = fact == null ? null : fact.verdict();
    return verdict == null
        ? new SharedProof.Judged(mark.flag(), false, null, List.of(), null, null)
        : judged(mark, verdict);
  }

  private SharedProof.Judged judged(EventMark mark, VerdictSummary verdict) {
    var why = share.shows(ShareField.REASONS);
    var how = share.shows(ShareField.PROOFS);
    return new SharedProof.Judged(
        mark.flag(),
        mark.flag() != verdict.flag(),
        why ? verdict.confidence() : null,
        why ? verdict.reasonCodes().stream().map(PlainReason::of).toList() : List.of(),
        how ? verdict.policy() : null,
        how ? verdict.assurance() : null);
  }
}
