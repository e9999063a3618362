package org.verifiedcompliance.application.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.finding.FindableMeeting;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.finding.MeetingSearch;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

class FindingMeetingsTest {
  private static final MeetingFilter RARE =
      new MeetingFilter(Set.of("rare"), Set.of(), Set.of(), null, false);

  private final MeetingWorld world = new MeetingWorld();

  private void keep(Meeting meeting) {
    world.meetings.add(meeting);
    world.index.put(MeetingPlace.of(meeting));
  }

  private void crowd(int common, int rare) {
    IntStream.range(0, common + rare)
        .mapToObj(i ->
            FindableMeeting.named("Hope " + i)
                .as(MeetingFixture.meetingAt(i / 1e5, 0))
                .tagged(i < common ? "common" : "rare")
                .build())
        .forEach(this::keep);
  }

  private List<FindMeetingsNearby.Found> nearby(int limit, MeetingFilter filter) {
    var query = new NearbyQuery(new Coordinate(0, 0), new Meters(50_000), limit, true, null);
    var found = world.nearby.find(query, filter);
    assertThat(world.nearestFirst.find(query, filter)).isEqualTo(found);
    return found;
  }

  @Test
  void whatAFilterLetsThroughIsFoundBehindAllThatItRefuses() {
    crowd(90, 4);

    assertThat(nearby(5, RARE)).hasSize(4);
    assertThat(nearby(2, RARE))
        .extracting(found -> found.view().meeting().name())
        .containsExactly("Hope 90", "Hope 91");
    assertThat(nearby(5, MeetingFilter.NONE)).hasSize(5);
  }

  @Test
  void aRareKindIsFoundBehindMoreThanAnybodyLooksAt() {
    crowd(NearbyQuery.MAX_CANDIDATES, 2);
    var query = new NearbyQuery(new Coordinate(0, 0), new Meters(50_000), 5, true, null);

    assertThat(world.nearby.find(query, RARE)).hasSize(2);
    assertThat(world.nearestFirst.find(query, RARE)).isEmpty();
  }

  @Test
  void aFilterThatNothingPassesFindsNothing() {
    crowd(30, 0);

    assertThat(nearby(5, RARE)).isEmpty();
    assertThat(world.search.search(new MeetingSearch("hope", null, null, 5), RARE)).isEmpty();
  }

  @Test
  void searchFiltersBeforeItCounts() {
    crowd(30, 3);

    var found = world.search.search(new MeetingSearch("hope", null, null, 5), RARE);

    assertThat(found).hasSize(3).allMatch(each -> each.relevance() > 0);
    assertThat(world.search.search(new MeetingSearch("hope", null, null, 5), MeetingFilter.NONE))
        .hasSize(5);
    assertThat(world.search.search(new MeetingSearch("zzz", null, null, 5), MeetingFilter.NONE))
        .isEmpty();
  }
}
