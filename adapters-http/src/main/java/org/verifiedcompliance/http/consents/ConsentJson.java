package org.verifiedcompliance.http.consents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.consents.ConsentNotice;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.consents.ConsentStanding;

/** Consents on the wire. */
final class ConsentJson {
  private ConsentJson() {}

  /** A notice in one language. */
  record Shown(
      long version,
      boolean material,
      String language,
      String text,
      List<String> languages,
      Instant publishedAt) {
    static Shown of(ConsentNotice notice, @Nullable String wanted) {
      var language = notice.languageFor(wanted);
      return new Shown(
          notice.version(),
          notice.material(),
          language,
          notice.texts().getOrDefault(language, ""),
          notice.texts().keySet().stream().sorted().toList(),
          notice.publishedAt());
    }
  }

  /** A notice in all languages. */
  record Notice(long version, boolean material, Map<String, String> texts, Instant publishedAt) {
    static Notice of(ConsentNotice notice) {
      return new Notice(notice.version(), notice.material(), notice.texts(), notice.publishedAt());
    }
  }

  /** One choice. */
  record Choice(long version, boolean granted, @Nullable String language, Instant at) {
    static Choice of(ConsentRecord choice) {
      return new Choice(choice.version(), choice.granted(), choice.language(), choice.at());
    }
  }

  /** Where the caller stands. */
  record Standing(
      boolean granted,
      boolean locationAllowed,
      @Nullable Long version,
      @Nullable Instant since,
      long currentVersion,
      long requiredVersion,
      List<Choice> history) {
    static Standing of(ConsentStanding standing, List<ConsentRecord> choices) {
      var latest = standing.latest();
      return new Standing(
          standing.isGranted(),
          standing.allowsLocation(),
          latest == null ? null : latest.version(),
          latest == null ? null : latest.at(),
          standing.current(),
          standing.required(),
          choices.stream().map(Choice::of).toList());
    }
  }
}
