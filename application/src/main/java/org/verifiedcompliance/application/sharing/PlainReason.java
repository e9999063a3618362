package org.verifiedcompliance.application.sharing;

import java.util.List;
import java.util.Map;

/**
 * A reason for people who were not there. The sentence that the person read may tell distances,
 * times and names, so that outsiders get one of ours by its code.
 */
public record PlainReason(String code, String sentence) {
  private static final String OTHER = "Another finding of the rules.";
  private static final Map<String, String> PLACE =
      Map.ofEntries(
          Map.entry("INSIDE_PROBABILITY", "The location reading was held against the place."),
          Map.entry("LOCATION_MISSING", "The phone sent no location."),
          Map.entry("ACCURACY_MISSING", "The phone did not say how accurate its location was."),
          Map.entry("ACCURACY_INSUFFICIENT", "The location was not accurate enough to decide."),
          Map.entry("ACCURACY_IMPLAUSIBLE", "The phone claimed an accuracy that none reaches."),
          Map.entry("APPROXIMATE_ONLY", "The phone shared only an approximate location."),
          Map.entry("ALTITUDE_MISMATCH", "The height did not fit the place."),
          Map.entry("VENUE_EXACT", "The location was the published point of the place itself."),
          Map.entry("ROUND_COORD", "The location had fewer digits than phones give."),
          Map.entry("EXTERNAL_ACCESSORY", "A connected device read the location."),
          Map.entry("MOCK_PROVIDER", "The phone said that an app made the location up."));
  private static final Map<String, String> MOVEMENT =
      Map.ofEntries(
          Map.entry("TRACE_REPLAY", "The same readings were sent before."),
          Map.entry("TRACE_CLONE", "The movement was the same as in earlier readings."),
          Map.entry("WHITE_JITTER", "The location jumped about as no real one does."),
          Map.entry("TELEPORT_RETURN", "Readings that jumped away and back were left out."),
          Map.entry("SPEED_MISMATCH", "The reported speed did not fit the movement."),
          Map.entry("HEADING_MISMATCH", "The reported direction did not fit the movement."),
          Map.entry("IMPOSSIBLE_TRAVEL", "The way from the last attendance was too far."),
          Map.entry("DEVICE_SHARED", "The phone was used for somebody else at the same time."));
  private static final Map<String, String> TIME =
      Map.ofEntries(
          Map.entry("FIX_STALE", "The location reading was not of that moment."),
          Map.entry("OUTSIDE_WINDOW", "It was outside the time in which attendance counts."),
          Map.entry("GPS_WEEK_ROLLOVER", "The receiver's wrong date was corrected."),
          Map.entry("CLOCK_SKEW", "The phone's clock was wrong."),
          Map.entry("CLOCK_CHANGED", "The phone's clock was changed during the stay."),
          Map.entry("CLOCK_SUSPECT", "What the phone said of time contradicted itself."),
          Map.entry("OFFLINE_LATE", "It was told later; its time rests on the phone's clock."),
          Map.entry("OFFLINE_ANCHORED", "It was told later; the server's own clock shows when."),
          Map.entry("LATE_REPORT", "It was told so much later that a person looks at it."),
          Map.entry("PERIOD_CLOSED", "It was told after the record of that time was closed."));
  private static final Map<String, String> WITNESSES =
      Map.ofEntries(
          Map.entry("VENUE_CODE_OK", "The code that changes on the screen at the place was right."),
          Map.entry("VENUE_CODE_WRONG", "A code was wrong; that counts for nothing."),
          Map.entry("VENUE_CODE_REPEATED", "A code was used before; that counts for nothing."),
          Map.entry("VENUE_CODE_BLOCKED", "Codes were not looked at after many wrong ones."),
          Map.entry("VENUE_CODE_UNREAD", "A code was not looked at, since no date was open."),
          Map.entry("KIOSK_NAMED", "A device of the host at the place saw the person."),
          Map.entry("HOST_CONFIRMED", "The host confirmed that the person was there."),
          Map.entry("ASSURANCE_BELOW_REQUIRED", "The place asks for a witness beside the phone."));

  /** What an outsider reads of this finding. */
  static PlainReason of(String code) {
    for (var sentences : List.of(PLACE, MOVEMENT, TIME, WITNESSES)) {
      var sentence = sentences.get(code);
      if (sentence != null) {
        return new PlainReason(code, sentence);
      }
    }
    return new PlainReason(code, OTHER);
  }
}
