package org.verifiedcompliance.feeds.geojson;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.Finding;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.MeetingListReader;
import org.verifiedcompliance.feeds.UncloseableStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a Feature, or a FeatureCollection one Feature at a time. */
public final class GeoJsonReader implements MeetingListReader {
  private static final long MAX_BYTES = 50L * 1024 * 1024;
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

  /**
   * Reads documents of up to 50 MB.
   *
   * @param usualLength of a meeting without an end
   */
  public GeoJsonReader(Duration usualLength) {
    this.usualLength = usualLength;
  }

  @Override
  public Reading read(InputStream list) {
    try (var parser = mapper.createParser(new UncloseableStream(list, MAX_BYTES))) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? document(parser)
          : new Reading.Unreadable("This is no GeoJSON.");
    } catch (UncloseableStream.TooLong e) {
      return new Reading.Unreadable("The list is larger than " + (MAX_BYTES >> 20) + " MB.");
    } catch (JacksonException e) {
      return new Reading.Unreadable("The list is not valid JSON.");
    }
  }

  private Reading document(JsonParser parser) {
    var feature = mapper.createObjectNode();
    List<ListEntry> features = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var isList = parser.nextToken() == JsonToken.START_ARRAY && name.equals("features");
      if (isList) {
        features = features(parser);
      } else {
        JsonNode value = parser.readValueAsTree();
        feature.set(name, value);
      }
    }
    return parser.nextToken() == null
        ? reading(feature, features)
        : new Reading.Unreadable("Something follows after the end of the list.");
  }

  private Reading reading(ObjectNode document, @Nullable List<ListEntry> features) {
    var type = document.path("type").asString("");
    if (type.equals("FeatureCollection") && features != null) {
      return new Reading.Entries(features);
    }
    return type.equals("Feature")
        ? new Reading.Entries(List.of(entry(1, document)))
        : new Reading.Unreadable("GeoJSON must be a Feature or a FeatureCollection.");
  }

  private List<ListEntry> features(JsonParser parser) {
    var entries = new ArrayList<ListEntry>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode node = parser.readValueAsTree();
      entries.add(entry(entries.size() + 1, node));
    }
    return entries;
  }

  private ListEntry entry(int number, JsonNode node) {
    return node.path("type").asString("").equals("Feature")
        ? new FeatureEntry(number, node, usualLength).judge()
        : new ListEntry.Unusable(
            number, null, null, List.of(new Finding("not-a-feature", "It is no Feature.")));
  }
}
