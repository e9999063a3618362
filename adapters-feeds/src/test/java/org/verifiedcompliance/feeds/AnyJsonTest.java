package org.verifiedcompliance.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.imports.MeetingListReader.Reading;

/** Whatever JSON stands in whatever field, every entry is accounted for. */
class AnyJsonTest {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "slug",
          "day",
          "time",
          "end_time",
          "types",
          "timezone",
          "latitude",
          "longitude",
          "formatted_address",
          "address",
          "city",
          "location",
          "regions",
          "region",
          "approximate",
          "attendance_option");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0.0",
          "1e308",
          "-1E400",
          "12345678901234567890",
          "1",
          "\"\"",
          "\" \"",
          "\"19:00\"",
          "\"yes\"",
          "\"online\"",
          "\"ONL\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud83d\"",
          "\"💧\"",
          "[]",
          "[[]]",
          "[null]",
          "[1, \"TC\"]",
          "{}",
          "{\"a\": [1]}",
          "\"-75.1\"",
          "39.9",
          "\",,,\"",
          "\", , PA\"",
          "\"Europe/Paris\"",
          "\"\\u2028\\u202e\"",
          "\"" + "z".repeat(5_000) + "\"",
          "[1,2,3,4,5,6,0,7]");

  @Test
  void everyEntryIsAccountedForWhateverItHolds() {
    var random = new Random(20261121);
    var list =
        IntStream.range(0, 20_000)
            .mapToObj(i -> entry(random))
            .collect(Collectors.joining(",", "[", "]"));

    var reading =
        new MeetingGuideReader(Duration.ofHours(1))
            .read(new ByteArrayInputStream(list.getBytes(UTF_8)));

    assertThat(((Reading.Entries) reading).entries()).hasSize(20_000);
  }

  @Test
  void noBytesAtAllMakeItThrow() {
    var random = new Random(42);
    IntStream.range(0, 3_000)
        .forEach(i -> {
          var bytes = new byte[random.nextInt(200)];
          random.nextBytes(bytes);
          assertThat(
                  new MeetingGuideReader(Duration.ofHours(1)).read(new ByteArrayInputStream(bytes)))
              .isNotNull();
        });
  }

  private static String entry(Random random) {
    return FIELDS.stream()
        .filter(field -> random.nextInt(8) > 0)
        .map(field -> "\"" + field + "\":" + VALUES.get(random.nextInt(VALUES.size())))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
