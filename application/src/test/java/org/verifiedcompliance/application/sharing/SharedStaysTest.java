package org.verifiedcompliance.application.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.domain.verification.LocationFlag;

class SharedStaysTest {
  private static final VenueTimeZones ZONES =
      places ->
          places.stream()
              .collect(
                  Collectors.toMap(
                      place -> place,
                      place ->
                          ZoneId.of(
                              place.equals(SessionFixture.PLACE)
                                  ? "Asia/Tokyo"
                                  : "Atlantic/Reykjavik")));

  private final PersonId person = new PersonId(new UUID(1, 1));
  private final Meeting meeting =
      MeetingFixture.meetingAt(SessionFixture.PLACE).build().with(MeetingFixture.weekly());
  private final PlannedSession planned =
      SessionFixture.planned(person, meeting.id(), null, SessionFixture.OPENED);

  /** At 23:30 UTC, which is the next day in Berlin. */
  private final SessionEvent arrival = SessionFixture.checkIn(planned, 360);

  private final Session there = planned.checkIn(arrival);

  private static SharedProof.Stay stay(
      Session session, Set<ShareField> fields, List<SessionEvent> facts, List<Meeting> meetings) {
    var made = SessionFixture.OPENED;
    var share =
        new Share(
            new ShareId(new UUID(2, 2)),
            session.person(),
            null,
            fields,
            List.of(),
            null,
            0,
            made,
            made.plus(Duration.ofDays(1)),
            null);
    return new SharedStays(share, facts, meetings, ZONES).stay(new UUID(3, 3), session);
  }

  private SharedProof.Stay stay(ShareField... fields) {
    return stay(there, Set.of(fields), List.of(arrival), List.of(meeting));
  }

  @Test
  void daysAreThoseOfTheMeetingsZoneOrElseOfThePlace() {
    var dates = Set.of(ShareField.DATES, ShareField.TIMES, ShareField.CITY);
    var iceland = MeetingFixture.meetingAt(64, -22).id(meeting.id()).build().with(null);
    var undated = stay(there, dates, List.of(), List.of(iceland));
    var free = stay(there, dates, List.of(), List.of());

    assertThat(stay(ShareField.DATES).date()).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(undated.date()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(undated.zone()).isEqualTo(ZoneId.of("Atlantic/Reykjavik"));
    assertThat(free.date()).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(free.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void theZoneIsToldToThoseAloneWhoMayKnowWhereItWas() {
    assertThat(stay(ShareField.TIMES).zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(stay(ShareField.TIMES, ShareField.CITY).zone())
        .isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(stay(ShareField.TIMES, ShareField.PLACE).zone())
        .isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(stay(ShareField.PLACE).zone()).isNull();
  }

  @Test
  void aStayThatGoesOnHasNoEnd() {
    var stay = stay(ShareField.TIMES, ShareField.DURATION, ShareField.MEETING);

    assertThat(stay.arrived()).isEqualTo(arrival.effectiveTime());
    assertThat(stay.left()).isNull();
    assertThat(stay.checkOut()).isNull();
    assertThat(stay.meeting()).isEqualTo("Town hall");
  }

  @Test
  void aVerdictThatAPersonChangedIsToldAsChanged() {
    var ruling =
        SessionFixture.ruling(there, EventType.REVIEW, arrival.id(), LocationFlag.REJECTED, 400);
    var ruled = there.ruled(ruling);

    var stay = stay(ruled, Set.of(), List.of(arrival), List.of(meeting));

    var judged = Objects.requireNonNull(stay.checkIn());
    assertThat(judged.flag()).isEqualTo(LocationFlag.REJECTED);
    assertThat(judged.changed()).isTrue();
    assertThat(Objects.requireNonNull(stay().checkIn()).changed()).isFalse();
  }

  @Test
  void aVerdictWhoseFactIsGoneIsToldWithoutGrounds() {
    var why = Set.of(ShareField.REASONS, ShareField.PROOFS);

    assertThat(stay(there, why, List.of(), List.of(meeting)).checkIn())
        .isEqualTo(
            new SharedProof.Judged(LocationFlag.VERIFIED, false, null, List.of(), null, null));
  }

  @Test
  void everyFindingHasASentenceThatTellsNothingOfThePerson() {
    assertThat(PlainReason.of("LOCATION_MISSING").sentence()).contains("no location");
    assertThat(PlainReason.of("TRACE_REPLAY").sentence()).contains("before");
    assertThat(PlainReason.of("FIX_STALE").sentence()).contains("moment");
    assertThat(PlainReason.of("SOMETHING_NEW"))
        .isEqualTo(new PlainReason("SOMETHING_NEW", "Another finding of the rules."));
  }
}
