package org.verifiedcompliance.application.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.FenceFixture;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;

class MeetingChangesTest {
  private static final Coordinate PLACE = new Coordinate(52.52, 13.405);
  private static final PolygonFence AREA = FenceFixture.lShape(PLACE);
  private static final PolygonFence OTHER = FenceFixture.islands(PLACE);
  private static final Meters FAR = new Meters(400);

  @Test
  void aRadiusStaysBecomesAnotherOrTheUsualOne() {
    assertThat(after(null, keep(), keep()).fence()).isEqualTo(circle(FAR));
    assertThat(after(null, become(new Meters(80)), keep()).fence())
        .isEqualTo(circle(new Meters(80)));
    assertThat(after(null, become(null), keep()).fence())
        .isEqualTo(circle(CircleFence.DEFAULT_RADIUS));
  }

  @Test
  void anAreaTakesThePlaceOfTheCircle() {
    assertThat(after(null, keep(), become(AREA)).fence()).isEqualTo(AREA);
  }

  @Test
  void anAreaStaysUntilAnotherIsGiven() {
    assertThat(after(AREA, keep(), keep()).fence()).isEqualTo(AREA);
    assertThat(after(AREA, become(null), keep()).fence()).isEqualTo(AREA);
    assertThat(after(AREA, keep(), become(OTHER)).fence()).isEqualTo(OTHER);
    assertThat(after(AREA, become(FAR), become(OTHER)).fence()).isEqualTo(OTHER);
  }

  @Test
  void whoGivesARadiusAloneWantsACircle() {
    assertThat(after(AREA, become(new Meters(80)), keep()).fence())
        .isEqualTo(circle(new Meters(80)));
  }

  @Test
  void anAreaThatIsTakenAwayLeavesTheUsualCircle() {
    assertThat(after(AREA, keep(), become(null)).fence())
        .isEqualTo(circle(CircleFence.DEFAULT_RADIUS));
  }

  private static CircleFence circle(Meters radius) {
    return new CircleFence(PLACE, radius);
  }

  private static MeetingDetails after(
      @Nullable PolygonFence current,
      Change<@Nullable Meters> radius,
      Change<@Nullable PolygonFence> area) {
    var same = new ScheduleChanges(keep(), keep(), keep(), keep());
    return new MeetingChanges(
            keep(), keep(), keep(), keep(), keep(), radius, area, same, keep(), keep(), keep(),
            keep(), keep())
        .after(details(current), MeetingDefaults.STANDARD);
  }

  private static MeetingDetails details(@Nullable PolygonFence area) {
    return new MeetingDetails(
        "Talk", null, null, PLACE, FAR, area, null, null, true, List.of(), null, null);
  }

  private static <T extends @Nullable Object> Change<T> keep() {
    return new Change.Keep<>();
  }

  private static <T extends @Nullable Object> Change<T> become(T value) {
    return new Change.Become<>(value);
  }
}
