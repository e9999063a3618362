package org.verifiedcompliance.feeds;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.application.imports.Finding;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.MeetingListReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Meeting Guide JSON (https://github.com/code4recovery/spec), also known as TSML: an array of
 * entries, one at a time.
 */
public final class MeetingGuideReader implements MeetingListReader {
  /** Room for more than 60,000 entries of a real list. */
  public static final long MAX_BYTES = 50L * 1024 * 1024;

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxStringLength(1 << 20)
          .maxNumberLength(64)
          .maxNameLength(1_024)
          .build();

  private final JsonMapper mapper =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build()).build();

  private final Duration usualLength;
  private final long maxBytes;

  /**
   * Reads lists of up to {@link #MAX_BYTES}.
   *
   * @param usualLength of a meeting without an end
   */
  public MeetingGuideReader(Duration usualLength) {
    this(usualLength, MAX_BYTES);
  }

  MeetingGuideReader(Duration usualLength, long maxBytes) {
    this.usualLength = usualLength;
    this.maxBytes = maxBytes;
  }

  @Override
  public Reading read(InputStream list) {
    try (var parser = mapper.createParser(new UncloseableStream(list, maxBytes))) {
      return parser.nextToken() == JsonToken.START_ARRAY
          ? readEntries(parser)
          : new Reading.Unreadable("A list is a JSON array of meetings; this is something else.");
    } catch (UncloseableStream.TooLong e) {
      return new Reading.Unreadable("The list is larger than " + (maxBytes >> 20) + " MB.");
    } catch (JacksonException e) {
      return new Reading.Unreadable(whereItBreaks(e));
    }
  }

  private Reading readEntries(JsonParser parser) {
    var entries = new ArrayList<ListEntry>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode node = parser.readValueAsTree();
      entries.add(entry(entries.size() + 1, node));
    }
    return parser.nextToken() == null
        ? new Reading.Entries(entries)
        : new Reading.Unreadable("Something follows after the end of the list.");
  }

  private ListEntry entry(int number, JsonNode node) {
    return node.isObject()
        ? new GuideEntry(number, new GuideFields(node), usualLength).judge()
        : new ListEntry.Unusable(
            number, null, null, List.of(new Finding("not-a-meeting", "It is no JSON object.")));
  }

  /** The parser's own words tell of its inside; the place of the fault is enough. */
  private static String whereItBreaks(JacksonException e) {
    var where = e.getLocation();
    return where == null || where.getLineNr() < 1
        ? "The list is not valid JSON."
        : "The list is not valid JSON at line %d, column %d."
            .formatted(where.getLineNr(), where.getColumnNr());
  }
}
