package org.verifiedcompliance.feeds.geojson;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.ListedDetails;
import org.verifiedcompliance.application.imports.ListedMeeting;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.feeds.Findings;
import org.verifiedcompliance.feeds.GuideFields;
import org.verifiedcompliance.feeds.Paragraphs;
import tools.jackson.databind.JsonNode;

/** Judges one Feature by its geometry and the properties that a meeting has. */
final class FeatureEntry {
  private static final int MAX_SLUG = 300;

  private final int number;
  private final JsonNode node;
  private final GuideFields fields;
  private final Duration usual;
  private final Findings findings = new Findings();

  FeatureEntry(int number, JsonNode node, Duration usual) {
    this.number = number;
    this.node = node;
    this.fields = new GuideFields(node.path("properties"));
    this.usual = usual;
  }

  ListEntry judge() {
    var name = text("name", MeetingLimits.NAME);
    if (name == null) {
      findings.problem("no-name", "It has no name.");
    }
    var slug = slug();
    var where = FeatureShape.read(node.path("geometry"), fields, findings);
    var when = new FeatureTimes(fields, findings, usual).read();
    if (!findings.problems().isEmpty() || name == null || where == null || slug == null) {
      return new ListEntry.Unusable(number, slug, name, findings.problems());
    }
    return new ListEntry.Usable(meeting(slug, name, where, when), findings.remarks());
  }

  private ListedMeeting meeting(
      String slug, String name, FeatureShape where, FeatureTimes.When when) {
    return new ListedMeeting(
        number,
        slug,
        name,
        text("address", MeetingLimits.ADDRESS),
        where.pin(),
        when.days(),
        when.time(),
        when.length(),
        zone(),
        tags(),
        when.dates(),
        new ListedDetails(
            text("meeting_type", MeetingLimits.WORD), radius(), where.area(), when.isScheduled()),
        Paragraphs.description(fields.lines("description"), findings));
  }

  private @Nullable String slug() {
    var slug =
        fields.text("slug").or(() -> new GuideFields(node).text("id")).or(() -> fields.text("id"));
    if (slug.isEmpty() || slug.get().length() > MAX_SLUG) {
      findings.problem("no-slug", "It has no id of 1 to 300 characters to be known by.");
      return null;
    }
    return slug.get();
  }

  private @Nullable ZoneId zone() {
    return fields
        .text("timezone")
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .orElse(null);
  }

  private @Nullable Meters radius() {
    return fields
        .number("radius_m")
        .filter(meters ->
            meters >= CircleFence.MIN_RADIUS.value() && meters <= CircleFence.MAX_RADIUS.value())
        .map(Meters::new)
        .orElse(null);
  }

  private List<String> tags() {
    return fields.texts("tags").stream()
        .filter(tag -> tag.length() <= MeetingLimits.WORD)
        .distinct()
        .limit(MeetingLimits.TAGS)
        .toList();
  }

  private @Nullable String text(String field, int most) {
    Optional<String> text = fields.text(field);
    if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > most) {
      findings.remark("too-long", "Its %s was cut.".formatted(field));
      return text.get().substring(0, text.get().offsetByCodePoints(0, most));
    }
    return text.orElse(null);
  }
}
