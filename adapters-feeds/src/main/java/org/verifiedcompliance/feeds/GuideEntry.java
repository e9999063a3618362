package org.verifiedcompliance.feeds;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.ListedMeeting;

/** Judges one entry by the words of the Meeting Guide format. */
final class GuideEntry {
  private static final int MAX_NAME = 200;
  private static final int MAX_SLUG = 300;
  private static final int MAX_TAGS = 20;
  private static final int MAX_TAG = 60;

  private final int number;
  private final GuideFields fields;
  private final Duration usualLength;
  private final Findings findings = new Findings();

  GuideEntry(int number, GuideFields fields, Duration usualLength) {
    this.number = number;
    this.fields = fields;
    this.usualLength = usualLength;
  }

  ListEntry judge() {
    var name = name();
    var types = fields.texts("types");
    var where = new GuidePlace(fields, types, findings);
    var when = new GuideTimes(fields, findings, usualLength);
    var place = where.place();
    var days = when.days();
    var time = when.time();
    var slug = slug();
    if (!findings.problems().isEmpty() || name == null || place == null || time == null) {
      return new ListEntry.Unusable(number, slug, name, findings.problems());
    }
    var id = slug == null ? GuideSlugs.of(name, days, time) : slug;
    var meeting =
        new ListedMeeting(
            number,
            id,
            name,
            where.address(),
            place,
            days,
            time,
            when.length(time),
            zone(),
            tags(types),
            null,
            null,
            Paragraphs.description(fields.lines("notes"), findings));
    return new ListEntry.Usable(meeting, findings.remarks());
  }

  private @Nullable String name() {
    var name = fields.text("name");
    if (name.isEmpty()) {
      findings.problem("no-name", "It has no name.");
    } else if (name.get().length() > MAX_NAME) {
      findings.problem("bad-name", "Its name is longer than 200 characters.");
      return name.get().substring(0, MAX_NAME);
    }
    return name.orElse(null);
  }

  private @Nullable String slug() {
    var slug = fields.text("slug");
    if (slug.filter(text -> text.length() > MAX_SLUG).isPresent()) {
      findings.problem("bad-slug", "Its slug is longer than 300 characters.");
      return null;
    }
    if (slug.isEmpty()) {
      findings.remark("no-slug", "It has no slug and is known by its name, days and time.");
    }
    return slug.orElse(null);
  }

  private @Nullable ZoneId zone() {
    var text = fields.text("timezone");
    var zone = text.filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
    if (zone.isEmpty() && fields.has("timezone")) {
      findings.remark("bad-timezone", "Its time zone is unknown and was not used.");
    }
    return zone.orElse(null);
  }

  private List<String> tags(List<String> types) {
    var tags =
        types.stream().filter(type -> type.length() <= MAX_TAG).distinct().limit(MAX_TAGS).toList();
    if (tags.size() < types.stream().distinct().count()) {
      findings.remark("bad-types", "Some of its types are too long or too many and were left out.");
    }
    return tags;
  }
}
