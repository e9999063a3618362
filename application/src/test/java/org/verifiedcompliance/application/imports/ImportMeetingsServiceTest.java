package org.verifiedcompliance.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.ZONE;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.at;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.mondays;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.named;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.placed;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.usable;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

class ImportMeetingsServiceTest {
  private static final String SOURCE = "the list";
  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
  private static final Coordinate NOWHERE = new Coordinate(0, 0);

  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemoryMeetingOrigins origins = new InMemoryMeetingOrigins();
  private final TestClock clock = new TestClock();
  private final List<String> progress = new ArrayList<>();
  private MeetingListReader.Reading reading = new MeetingListReader.Reading.Entries(List.of());
  private final ImportMeetings imports =
      new ImportMeetingsService(
          list -> reading,
          places -> places.contains(NOWHERE) ? Map.of() : zones(places),
          meetings,
          origins,
          new SerialUnitOfWork(),
          new Meters(150),
          new CountingIds(),
          clock);

  @Test
  void aListedMeetingBecomesAPublicWeeklyMeetingWithoutACreator() {
    clock.set(Instant.parse("2026-03-25T12:00:00Z")); // a Wednesday, clocks change on Sunday
    var report = run(usable(mondays(1, "a")));

    assertThat(report).isEqualTo(new ImportReport(SOURCE, 1, 1, 0, 0, 0, 0, List.of()));
    var meeting = meeting("a");
    assertThat(meeting.name()).isEqualTo("Meeting a");
    assertThat(meeting.isPublic()).isTrue();
    assertThat(meeting.isActive()).isTrue();
    assertThat(meeting.createdBy()).isNull();
    assertThat(meeting.tags()).containsExactly("O");
    assertThat(meeting.fence())
        .isEqualTo(new CircleFence(new Coordinate(52.5, 13.4), CircleFence.DEFAULT_RADIUS));
    assertThat(meeting.schedule())
        .isEqualTo(
            new MeetingSchedule(
                Instant.parse("2026-03-30T17:00:00Z"),
                Duration.ofHours(1),
                ZONE,
                "FREQ=WEEKLY;BYDAY=MO"));
  }

  @Test
  void theDayOfTheImportCountsEvenWhenTheHourHasPassed() {
    clock.set(Instant.parse("2026-03-30T21:00:00Z"));
    run(usable(mondays(1, "a")));

    assertThat(meeting("a").schedule().start()).isEqualTo("2026-03-30T17:00:00Z");
  }

  @Test
  void aDayOnWhichTheClocksSkipTheTimeIsNotTheFirst() {
    clock.set(Instant.parse("2026-03-28T12:00:00Z"));
    var sundays =
        new ListedMeeting(
            1,
            "night",
            "Night",
            null,
            new Coordinate(52.5, 13.4),
            java.util.Set.of(java.time.DayOfWeek.SUNDAY),
            LocalTime.of(2, 30),
            Duration.ofHours(1),
            ZONE,
            List.of());
    run(usable(sundays));

    assertThat(meeting("night").schedule().start()).isEqualTo("2026-04-05T00:30:00Z");
  }

  @Test
  void theSameListOnceMoreChangesNothing() {
    run(usable(mondays(1, "a")), usable(mondays(2, "b")));
    var before = meeting("a");
    clock.advance(Duration.ofDays(40));

    assertThat(run(usable(mondays(1, "b")), usable(mondays(2, "a"))))
        .isEqualTo(new ImportReport(SOURCE, 2, 0, 0, 2, 0, 0, List.of()));
    assertThat(meeting("a")).isEqualTo(before);
  }

  @Test
  void whatTheListSaysAnewChangesTheMeetingAndNothingElse() {
    run(usable(mondays(1, "a")));
    var before = meeting("a");
    meetings.update(byAPerson(before));
    clock.advance(Duration.ofDays(40));

    var report = run(usable(named(mondays(1, "a"), 1, "a", "New name")));

    assertThat(report.changed()).isOne();
    var after = meeting("a");
    assertThat(after.name()).isEqualTo("New name");
    assertThat(after.version()).isEqualTo(3);
    assertThat(after.updatedAt()).isEqualTo(clock.instant());
    assertThat(after.schedule()).isEqualTo(before.schedule());
    assertThat(after.fence()).isEqualTo(new CircleFence(before.place(), new Meters(300)));
    assertThat(after.qrCode()).isEqualTo("door");
    assertThat(after.isActive()).isFalse();
  }

  @Test
  void anotherTimeStartsAnotherScheduleAndAnotherPlaceMovesTheFence() {
    run(usable(mondays(1, "a")));
    clock.advance(Duration.ofDays(40));
    var there = new Coordinate(-36.85, 174.76);

    run(usable(placed(at(1, "a", LocalTime.of(7, 30)), there, AUCKLAND)));

    assertThat(meeting("a").schedule().zone()).isEqualTo(AUCKLAND);
    assertThat(meeting("a").schedule().start().atZone(AUCKLAND).toString())
        .isEqualTo("2026-04-13T07:30+12:00[Pacific/Auckland]");
    assertThat(meeting("a").fence()).isEqualTo(new CircleFence(there, CircleFence.DEFAULT_RADIUS));
  }

  @Test
  void aListThatCatchesUpWithWhatAPersonChangedChangesNothing() {
    run(usable(mondays(1, "a")));
    var renamed = named(mondays(1, "a"), 1, "a", "New name");
    run(usable(renamed));
    var origin = origins.list(SOURCE, List.of("a")).getFirst();
    origins.updateAll(
        List.of(new MeetingOrigin(SOURCE, "a", origin.meeting(), "forgotten", origin.likeness())));

    assertThat(run(usable(renamed)).unchanged()).isOne();
    assertThat(meeting("a").version()).isEqualTo(2);
    assertThat(origins.list(SOURCE, List.of("a"))).containsExactly(origin);
  }

  @Test
  void aMeetingThatIsGoneFromTheStoreIsReported() {
    origins.addAll(
        List.of(
            new MeetingOrigin(
                SOURCE,
                "a",
                new org.verifiedcompliance.domain.meetings.MeetingId(new java.util.UUID(1, 1)),
                "old",
                "old")));

    assertThat(codes(run(usable(mondays(1, "a"))))).containsExactly("1 busy");
  }

  @Test
  void doublesInsideAListAreNamedWithTheirTwin() {
    var first = mondays(1, "a");
    var report =
        run(
            usable(first),
            usable(named(first, 2, "b", "MEETING A")),
            usable(at(3, "a", LocalTime.NOON)),
            usable(mondays(4, "c")));

    assertThat(codes(report)).containsExactly("2 doubled", "3 doubled");
    assertThat(report.lines().get(0).message()).contains("those of entry 1");
    assertThat(report.lines().get(1).message()).contains("slug is that of entry 1");
    assertThat(report.created()).isEqualTo(2);
    assertThat(report.refused()).isEqualTo(2);
  }

  @Test
  void theDoubleThatIsOnRecordWinsWhereverItStands() {
    run(usable(mondays(1, "a")));

    var report = run(usable(named(mondays(1, "a"), 1, "b", "Meeting a")), usable(mondays(2, "a")));

    assertThat(codes(report)).containsExactly("1 doubled");
    assertThat(report.unchanged()).isOne();
  }

  @Test
  void theSameMeetingFromAnotherListIsDoubled() {
    run(usable(mondays(1, "a")));

    var report = runFrom("other list", usable(named(mondays(1, "a"), 1, "z", "Meeting a")));

    assertThat(codes(report)).containsExactly("1 doubled");
    assertThat(report.lines().getFirst().message()).contains("the list".toLowerCase());
  }

  @Test
  void twoMeetingsMayExchangeTheirTimes() {
    run(usable(twin(1, "a", 8)), usable(twin(2, "b", 9)));

    assertThat(run(usable(twin(1, "a", 9)), usable(twin(2, "b", 8))).changed()).isEqualTo(2);
  }

  @Test
  void anEntryThatTheListNoLongerHasIsReportedAndItsMeetingStays() {
    run(usable(mondays(1, "a")), usable(mondays(2, "b")));

    var report = run(usable(mondays(1, "b")));

    assertThat(report.gone()).isOne();
    assertThat(report.total()).isOne();
    assertThat(codes(report)).containsExactly("null gone");
    assertThat(meeting("a").isActive()).isTrue();
  }

  @Test
  void anEntryThatCannotBeUsedAnyMoreIsRefusedAndNotGone() {
    run(usable(mondays(1, "a")));

    var report = run(unusable(1, "a"));

    assertThat(report.gone()).isZero();
    assertThat(codes(report)).containsExactly("1 no-place");
  }

  @Test
  void everythingThatIsToBeSaidComesInTheOrderOfTheList() {
    var remark = new Finding("closed", "Closed.");
    var report =
        run(
            usable(mondays(1, "a"), remark, new Finding("long", "Long.")),
            unusable(2, null),
            usable(named(mondays(3, "a"), 3, "b", "Meeting a")));

    assertThat(codes(report)).containsExactly("1 closed", "2 no-place", "3 doubled");
    assertThat(report.lines()).extracting(ReportLine::taken).containsExactly(true, false, false);
    assertThat(report.lines().getFirst().message()).isEqualTo("Closed. Long.");
  }

  @Test
  void theZoneIsTheEntrysThenTheOneGivenThenThatOfThePlace() {
    run(usable(mondays(1, "said")), usable(placed(mondays(2, "derived"), berlin(2), null)));
    reading = entries(usable(placed(mondays(1, "given"), berlin(3), null)));
    imports.importList(
        new ImportMeetings.Command(
            "third", InputStream.nullInputStream(), AUCKLAND, ImportProgress.SILENT));

    assertThat(meeting("said").schedule().zone()).isEqualTo(ZONE);
    assertThat(meeting("derived").schedule().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(origins.list("third", List.of("given")))
        .extracting(o -> meetings.find(o.meeting()).orElseThrow().schedule().zone())
        .containsExactly(AUCKLAND);
  }

  @Test
  void aPlaceWithoutAKnownZoneIsRefused() {
    assertThat(codes(run(usable(placed(mondays(1, "sea"), NOWHERE, null)))))
        .containsExactly("1 no-timezone");
  }

  @Test
  void aLongListComesInBatchesAndTellsHowFarItIs() {
    var entries =
        IntStream.rangeClosed(1, 1_201)
            .mapToObj(i -> usable(mondays(i, "slug-" + i)))
            .toArray(ListEntry[]::new);

    assertThat(run(entries).created()).isEqualTo(1_201);
    assertThat(progress).containsExactly("0/1201", "500/1201", "1000/1201", "1201/1201");
  }

  @Test
  void whatIsNoListIsSaidToBeNone() {
    reading = new MeetingListReader.Reading.Unreadable("No list.");

    assertThat(imports.importList(command(SOURCE)))
        .isEqualTo(new ImportMeetings.Outcome.Unreadable("No list."));
  }

  @Test
  void aSourceHasANameOfReasonableLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> command(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> command("x".repeat(101)));
  }

  @Test
  void aReportThatLosesAnEntryIsImpossible() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImportReport(SOURCE, 2, 1, 0, 0, 0, 0, List.of()));
  }

  private ImportReport run(ListEntry... entries) {
    return runFrom(SOURCE, entries);
  }

  private ImportReport runFrom(String source, ListEntry... entries) {
    reading = entries(entries);
    return ((ImportMeetings.Outcome.Imported) imports.importList(command(source))).report();
  }

  private ImportMeetings.Command command(String source) {
    return new ImportMeetings.Command(
        source,
        InputStream.nullInputStream(),
        null,
        (done, total) -> progress.add(done + "/" + total));
  }

  private Meeting meeting(String slug) {
    var origin = origins.list(SOURCE, List.of(slug)).getFirst();
    return meetings.find(origin.meeting()).orElseThrow();
  }

  private static MeetingListReader.Reading entries(ListEntry... entries) {
    return new MeetingListReader.Reading.Entries(List.of(entries));
  }

  private static ListEntry unusable(int entry, String slug) {
    return new ListEntry.Unusable(entry, slug, null, List.of(new Finding("no-place", "None.")));
  }

  private static List<String> codes(ImportReport report) {
    return report.lines().stream().map(line -> line.entry() + " " + line.code()).toList();
  }

  private static ListedMeeting twin(int entry, String slug, int hour) {
    return named(at(entry, slug, LocalTime.of(hour, 0)), entry, slug, "Twin");
  }

  private static Coordinate berlin(int north) {
    return new Coordinate(52.5 + north, 13.4);
  }

  private static Map<Coordinate, ZoneId> zones(java.util.Set<Coordinate> places) {
    return places.stream()
        .collect(
            java.util.stream.Collectors.toMap(place -> place, place -> ZoneId.of("Asia/Tokyo")));
  }

  private static Meeting byAPerson(Meeting meeting) {
    return new Meeting(
        meeting.id(),
        "A person's name for it",
        meeting.description(),
        meeting.address(),
        meeting.place(),
        new CircleFence(meeting.place(), new Meters(300)),
        meeting.schedule(),
        12,
        meeting.isPublic(),
        meeting.tags(),
        meeting.meetingType(),
        false,
        "door",
        meeting.createdBy(),
        meeting.createdAt(),
        meeting.updatedAt(),
        meeting.version() + 1);
  }
}
