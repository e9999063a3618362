package org.verifiedcompliance.application.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Short stand-ins for what a list says of a meeting: the first 128 bits of SHA-256, in hex. */
final class Likenesses {
  private static final int LENGTH = 32;
  private static final String NOTHING = "";

  private Likenesses() {}

  /** Equal when name (letter case aside), days, time and place are. */
  static String likeness(ListedMeeting meeting) {
    return digest(
        List.of(
            meeting.name().toLowerCase(Locale.ROOT),
            meeting.days(),
            meeting.time(),
            place(meeting),
            times(meeting)));
  }

  /** Equal when all that the list says is; the day of the import has no part in it. */
  static String fingerprint(ListedMeeting meeting, ZoneId zone) {
    return digest(
        List.of(
            meeting.name(),
            String.valueOf(meeting.address()),
            place(meeting),
            meeting.days(),
            meeting.time(),
            meeting.length(),
            zone,
            meeting.tags(),
            dates(meeting),
            details(meeting),
            meeting.description() == null ? NOTHING : meeting.description()));
  }

  /** Nothing for weekly meetings, so that what was stored of them before counts on. */
  private static Object dates(ListedMeeting meeting) {
    return meeting.dates() == null ? NOTHING : meeting.dates();
  }

  private static Object times(ListedMeeting meeting) {
    return meeting.dates() == null ? NOTHING : meeting.dates().withoutNotes();
  }

  private static String details(ListedMeeting meeting) {
    var details = meeting.details();
    return details == null ? NOTHING : details.text();
  }

  private static List<Integer> place(ListedMeeting meeting) {
    return List.of(meeting.place().latitudeE7(), meeting.place().longitudeE7());
  }

  /** Each part with its length, so that no two lists of parts read the same. */
  private static String digest(List<?> parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      if (NOTHING.equals(part)) {
        continue;
      }
      text.append(part.toString().length()).append(':').append(part);
    }
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
