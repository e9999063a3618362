package org.verifiedcompliance.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.domain.people.PersonId;

/** What holds wherever meetings of a kind are looked for. */
public interface MeetingsOfKindContract {
  /** What is tested, without meetings. */
  MeetingsOfKind ofKind();

  /** Puts meetings on record. */
  void keep(List<Meeting> meetings);

  /** Somebody on record. */
  PersonId publisher();

  private static MeetingFilter tagged(String... tags) {
    return new MeetingFilter(Set.of(tags), Set.of(), Set.of(), null, false);
  }

  private static FindableMeeting at(double latitude, double longitude) {
    return FindableMeeting.named("Hope").at(latitude, longitude);
  }

  private static NearbyQuery around(double latitude, double longitude) {
    return new NearbyQuery(new Coordinate(latitude, longitude), new Meters(20_000), 10, true, null);
  }

  private List<NearbyMeeting> found(NearbyQuery query, MeetingFilter filter) {
    return ofKind().find(query, filter).orElseThrow();
  }

  @Test
  default void findsTheKindNearestFirst() {
    var far = at(0.1, 0).tagged("Women", "chess club").build();
    var near = at(0.01, 0).tagged("women", "Chess Club").build();
    var away = at(1, 0).tagged("women", "chess club").build();
    keep(List.of(far, near, away, at(0, 0).tagged("women").build(), at(0, 0).build()));

    assertThat(found(around(0, 0), tagged("WOMEN", "chess club")))
        .extracting(NearbyMeeting::meeting)
        .containsExactly(near.id(), far.id());
    assertThat(found(around(0, 0), tagged("women", "none"))).isEmpty();
  }

  @Test
  default void findsAcrossTheAntimeridian() {
    var there = at(10, 179.95).tagged("rare").build();
    keep(List.of(there));

    assertThat(found(around(10, -179.99), tagged("rare")))
        .extracting(NearbyMeeting::meeting)
        .containsExactly(there.id());
  }

  @Test
  default void findsAnyOfTheTypes() {
    keep(List.of(at(0, 0).ofType("Hybrid").build(), at(0, 0.01).ofType("in-person").build()));
    keep(List.of(at(0, 0.02).ofType("online").build(), at(0, 0.03).build()));
    var types = new MeetingFilter(Set.of(), Set.of("hybrid", "in-person"), Set.of(), null, false);

    assertThat(found(around(0, 0), types)).hasSize(2);
  }

  @Test
  default void findsWhatTheViewerMaySee() {
    var ann = publisher();
    var there = new Coordinate(0, 0);
    var own = MeetingFixture.meetingAt(there).by(ann).privately();
    var gone = MeetingFixture.meetingAt(there).inactive();
    keep(List.of(FindableMeeting.named("Own").as(own).tagged("rare").build()));
    keep(List.of(FindableMeeting.named("Gone").as(gone).tagged("rare").build()));
    var radius = new Meters(1000);

    assertThat(found(new NearbyQuery(there, radius, 9, true, null), tagged("rare"))).isEmpty();
    assertThat(found(new NearbyQuery(there, radius, 9, true, ann), tagged("rare"))).hasSize(1);
    assertThat(found(new NearbyQuery(there, radius, 9, false, null), tagged("rare"))).hasSize(1);
  }

  @Test
  default void saysWhenTheyAreTooMany() {
    keep(List.of(at(0, 0).tagged("rare").build(), at(0, 0.01).tagged("rare").build()));

    assertThat(ofKind().find(around(0, 0).withLimit(1), tagged("rare"))).isEmpty();
    assertThat(ofKind().find(around(0, 0).withLimit(2), tagged("rare"))).isPresent();
    assertThat(ofKind().find(around(0, 0), MeetingFilter.NONE)).isEmpty();
  }
}
