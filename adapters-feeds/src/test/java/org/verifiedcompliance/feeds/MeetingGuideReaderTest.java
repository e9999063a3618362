package org.verifiedcompliance.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.imports.Finding;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.ListedMeeting;
import org.verifiedcompliance.application.imports.MeetingListReader.Reading;
import org.verifiedcompliance.domain.geo.Coordinate;

class MeetingGuideReaderTest {
  private static final String GOOD =
      """
      {"name": "Early Birds", "slug": "early-birds", "day": 1, "time": "06:30",
       "end_time": "07:15", "timezone": "Europe/Dublin", "types": ["O", "X", "O"],
       "location": "Town Library", "formatted_address": "1 Main St, Cork, T12, Ireland",
       "latitude": 51.8979, "longitude": "-8.4706", "notes": " By the\\r\\nback door.\\u0007 ", "approximate": "no"}
      """;

  @Test
  void anEntryWithPlaceDayAndTimeIsAMeeting() {
    assertThat(entries("[" + GOOD + "]"))
        .containsExactly(
            new ListEntry.Usable(
                new ListedMeeting(
                    1,
                    "early-birds",
                    "Early Birds",
                    "Town Library, 1 Main St, Cork, T12, Ireland",
                    new Coordinate(51.8979, -8.4706),
                    java.util.Set.of(DayOfWeek.MONDAY),
                    LocalTime.of(6, 30),
                    Duration.ofMinutes(45),
                    ZoneId.of("Europe/Dublin"),
                    List.of("O", "X"),
                    null,
                    null,
                    "By the\nback door."),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0             | SUNDAY
          "6"           | SATURDAY
          " 3 "         | WEDNESDAY
          2.0           | TUESDAY
          [1, "3"]      | MONDAY WEDNESDAY
          [5, 5, 0]     | FRIDAY SUNDAY
          "1,2"         | MONDAY TUESDAY
          "Thursday"    | THURSDAY
          """)
  void daysComeInManyShapes(String day, String expected) {
    assertThat(usable(with("day", day)).days())
        .extracting(DayOfWeek::name)
        .containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "06:30" | "07:15" | 45
          "06:30" | null    | 60
          "06:30" | ""      | 60
          "23:30" | "00:30" | 60
          "9:05"  | "10:05:00" | 60
          "00:00" | "23:59" | 1439
          "11:30" | "00:30" | 780
          """)
  void theEndMayBeMissingOrPastMidnight(String time, String end, long minutes) {
    var entry = with("time", time).replace("\"07:15\"", end);

    assertThat(usable(entry).length()).isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name      | null             | no-name
          name      | "  "             | no-name
          name      | {"a": 1}         | no-name
          day       | null             | no-day
          day       | ""               | no-day
          day       | 7                | bad-day
          day       | -1               | bad-day
          day       | 1.5              | bad-day
          day       | true             | bad-day
          day       | []               | bad-day
          day       | "someday"        | bad-day
          time      | null             | bad-time
          time      | "24:00"          | bad-time
          time      | "19:60"          | bad-time
          time      | "7 pm"           | bad-time
          time      | 1930             | bad-time
          latitude  | null             | bad-coordinates
          latitude  | "north"          | bad-coordinates
          latitude  | 91               | bad-coordinates
          longitude | -180.5           | bad-coordinates
          longitude | "NaN"            | bad-coordinates
          longitude | 1e9              | bad-coordinates
          approximate | "yes"          | no-place
          approximate | "YES"          | no-place
          attendance_option | "online" | online-only
          """)
  void whatCannotBeAMeetingIsRefusedWithAReason(String field, String value, String code) {
    assertThat(problems(with(field, value))).containsExactly(code);
  }

  @Test
  void everyProblemOfAnEntryIsNamed() {
    assertThat(problems("{}")).containsExactly("no-name", "no-place", "no-day", "bad-time");
    assertThat(entries("[{}, 3, null, \"x\", []]"))
        .extracting(ListEntry::entry)
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(problems("3")).containsExactly("not-a-meeting");
  }

  @Test
  void aTownIsNoPlaceAndOnlineAtATownIsOnlineOnly() {
    var town = GOOD.replace("1 Main St, Cork, T12, Ireland", "Philadelphia, PA, USA");
    var unsaid = town.replace("\"approximate\"", "\"unsaid\"");

    assertThat(usable(town).place()).isNotNull();
    assertThat(problems(unsaid)).containsExactly("no-place");
    assertThat(problems(unsaid.replace("\"X\"", "\"ONL\""))).containsExactly("online-only");
    assertThat(
            problems(
                unsaid
                    .replace("Philadelphia, PA", "Wien, Wien")
                    .replace("\"types\"", "\"regions\": [\"Wien\"], \"types\"")))
        .containsExactly("no-place");
    assertThat(usable(unsaid.replace("Philadelphia, PA", "12 High St, PA")).place()).isNotNull();
    assertThat(usable(unsaid.replace("Philadelphia, PA", "Marienplatz, 80331 München")).place())
        .isNotNull();
  }

  @Test
  void onlineBesideARealPlaceIsAMeetingThere() {
    assertThat(usable(GOOD.replace("\"X\"", "\"ONL\"")).tags()).containsExactly("O", "ONL");
    assertThat(problems(GOOD.replace("\"X\"", "\"ONL\", \"TC\""))).containsExactly("online-only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          day       | [1, 9]        | bad-day
          end_time  | "soon"        | bad-end-time
          end_time  | "06:30"       | bad-end-time
          end_time  | "05:30"       | long
          timezone  | "Mars/Olympus" | bad-timezone
          timezone  | 5             | bad-timezone
          slug      | null          | no-slug
          types     | ["TC"]        | closed
          attendance_option | "inactive" | closed
          """)
  void whatIsTakenWithDoubtsIsRemarkedOn(String field, String value, String code) {
    var entry = (ListEntry.Usable) entries("[" + with(field, value) + "]").getFirst();

    assertThat(entry.remarks()).extracting(Finding::code).containsExactly(code);
  }

  @Test
  void anEntryWithoutASlugIsKnownByWhatItSays() {
    assertThat(usable(with("slug", "null")).slug()).isEqualTo("early-birds-1-0630");
  }

  @Test
  void textsAreCleanedOfWhatNoDatabaseKeeps() {
    var odd = with("name", "\"A\\u0000B\\n C\\ud800\"");

    assertThat(usable(odd).name()).isEqualTo("A B C\uFFFD");
  }

  @Test
  void overlongTextsAreRefusedOrCut() {
    var longText = "\"" + "y".repeat(2_000) + "\"";

    assertThat(problems(with("name", longText))).containsExactly("bad-name");
    assertThat(problems(with("slug", longText))).containsExactly("bad-slug");
    assertThat(usable(with("location", longText)).address()).hasSizeLessThanOrEqualTo(500);
    var types = (ListEntry.Usable) entries("[" + with("types", "[" + longText + "]") + "]").get(0);
    assertThat(types.remarks()).extracting(Finding::code).containsExactly("bad-types");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "3",
        "[",
        "[{]",
        "[{}",
        "[{}] []",
        "[{\"a\":1]",
        "not json",
        "\u0000",
        "[1,]",
        "[nan]",
        "<html></html>"
      })
  void whatIsNoListIsUnreadable(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void theFaultIsNamedByItsPlaceAlone() {
    assertThat(read("[{},\n {\"a\" 1}]"))
        .isEqualTo(new Reading.Unreadable("The list is not valid JSON at line 2, column 7."));
  }

  @Test
  void aListDeeperOrLongerThanAllowedIsUnreadable() {
    assertThat(read("[".repeat(100_000))).isInstanceOf(Reading.Unreadable.class);
    assertThat(
            new MeetingGuideReader(Duration.ofHours(1), 100)
                .read(stream("[" + " ".repeat(200) + "]")))
        .isEqualTo(new Reading.Unreadable("The list is larger than 0 MB."));
  }

  @Test
  void aStreamThatFailsIsUnreadable() {
    var failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThat(new MeetingGuideReader(Duration.ofHours(1)).read(failing))
        .isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void anEmptyListHasNoEntries() {
    assertThat(entries(" [ ] ")).isEmpty();
  }

  private static String with(String field, String value) {
    var pattern = "\"" + field + "\": (\\[[^]]*\\]|\"[^\"]*\"|[-0-9.]+)";
    var replacement = java.util.regex.Matcher.quoteReplacement("\"" + field + "\": " + value);
    return GOOD.contains("\"" + field + "\"")
        ? GOOD.replaceFirst(pattern, replacement)
        : GOOD.replaceFirst("\\{", "{" + replacement + ",");
  }

  private static ListedMeeting usable(String entry) {
    return ((ListEntry.Usable) entries("[" + entry + "]").getFirst()).meeting();
  }

  private static List<String> problems(String entry) {
    return ((ListEntry.Unusable) entries("[" + entry + "]").getFirst())
        .problems().stream().map(Finding::code).toList();
  }

  private static List<ListEntry> entries(String text) {
    return ((Reading.Entries) read(text)).entries();
  }

  private static Reading read(String text) {
    return new MeetingGuideReader(Duration.ofHours(1)).read(stream(text));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
