package org.verifiedcompliance.application.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

class ViewerTest {
  private final PersonId person = new PersonId(UUID.randomUUID());
  private final PersonId other = new PersonId(UUID.randomUUID());
  private final Viewer viewer = new Viewer(person, false);
  private final Viewer admin = new Viewer(person, true);

  private static Change change(
      Topic topic,
      @Nullable PersonId of,
      @Nullable PersonId organiser,
      boolean isPublic,
      boolean isDeleted,
      String kind) {
    return new Change(
        Position.START,
        topic,
        UUID.randomUUID(),
        null,
        null,
        of,
        organiser,
        isPublic,
        isDeleted,
        kind,
        StreamWorld.NOW);
  }

  private static Change fact(@Nullable PersonId of, @Nullable PersonId organiser) {
    return change(Topic.FACT, of, organiser, false, false, "check_in");
  }

  private static Change meeting(@Nullable PersonId organiser, boolean isDeleted, String kind) {
    return change(Topic.MEETING, null, organiser, true, isDeleted, kind);
  }

  @Test
  void somebodySeesWhatIsTheirsWhatTheyOrganiseAndWhatIsPublic() {
    assertThat(viewer.sees(fact(person, other))).isTrue();
    assertThat(viewer.sees(fact(other, person))).isTrue();
    assertThat(viewer.sees(meeting(other, false, "time"))).isTrue();
    assertThat(viewer.sees(fact(other, other))).isFalse();
    assertThat(viewer.sees(fact(null, null))).isFalse();
  }

  @Test
  void whoSeesAllSeesWhatIsNobodys() {
    assertThat(admin.sees(fact(other, other))).isTrue();
    assertThat(admin.sees(fact(null, null))).isTrue();
  }

  @Test
  void whatIsHiddenIsLostToAllButItsOrganiserAndAdmins() {
    assertThat(viewer.hasLost(meeting(other, true, "status"))).isTrue();
    assertThat(viewer.hasLost(meeting(null, true, "status"))).isTrue();
    assertThat(viewer.hasLost(meeting(person, true, "status"))).isFalse();
    assertThat(admin.hasLost(meeting(other, true, "status"))).isFalse();
  }

  @Test
  void whatIsDeletedIsLostToAll() {
    assertThat(viewer.hasLost(meeting(person, true, "deleted"))).isTrue();
    assertThat(admin.hasLost(meeting(other, true, "deleted"))).isTrue();
    assertThat(admin.hasLost(change(Topic.PERSON, other, null, false, true, "deleted"))).isTrue();
  }

  @Test
  void whatStandsIsLostToNobody() {
    assertThat(viewer.hasLost(meeting(other, false, "status"))).isFalse();
    assertThat(viewer.hasLost(fact(person, null))).isFalse();
  }
}
