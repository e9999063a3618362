package org.verifiedcompliance.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.mondays;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;

class ListedDescriptionsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final ListedDetails WHOLE = new ListedDetails(null, null, null, true);

  @Test
  void whatAListSaysOfAMeetingIsItsDescription() {
    assertThat(created("Tea").description()).isEqualTo("Tea");
    assertThat(changed(created("Tea"), "Cake", null)).isEqualTo("Cake");
  }

  @Test
  void aListThatSaysNothingLeavesItUnlessItTellsAllThereIs() {
    assertThat(changed(created("Tea"), null, null)).isEqualTo("Tea");
    assertThat(changed(created("Tea"), null, WHOLE)).isNull();
  }

  @Test
  void anotherDescriptionIsAnotherEditionOfTheMeeting() {
    assertThat(listed("Tea", null).fingerprint()).isNotEqualTo(listed("Cake", null).fingerprint());
    assertThat(listed("Tea", null).likeness()).isEqualTo(listed("Cake", null).likeness());
  }

  private static Meeting created(String description) {
    var radius = CircleFence.DEFAULT_RADIUS;
    return ImportedMeetings.create(
        new MeetingId(new UUID(0, 1)), listed(description, null), radius, NOW);
  }

  private static @Nullable String changed(
      Meeting meeting, @Nullable String description, @Nullable ListedDetails details) {
    return ImportedMeetings.change(meeting, listed(description, details), NOW)
        .orElse(meeting)
        .description();
  }

  private static Candidate listed(@Nullable String description, @Nullable ListedDetails details) {
    var plain = mondays(1, "a");
    var zone = ZoneId.of("Europe/Berlin");
    var listed =
        new ListedMeeting(
            1,
            plain.slug(),
            plain.name(),
            plain.address(),
            plain.place(),
            plain.days(),
            plain.time(),
            plain.length(),
            zone,
            plain.tags(),
            null,
            details,
            description);
    return Candidate.of(listed, zone, List.of());
  }
}
