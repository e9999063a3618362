package org.verifiedcompliance.persistence.meetings;

import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.administration.Catalogue;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;

/** All rows of {@code meeting}, a page at a time. */
public final class JdbiCatalogue implements Catalogue {
  private static final Keyset NEWEST_FIRST =
      Keyset.descending(KeyColumn.time("created_at"), KeyColumn.id("id"));

  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiCatalogue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Part<Meeting> list(@Nullable String text, @Nullable Boolean isActive, Slice slice) {
    return jdbi.withHandle(handle -> {
      var query =
          handle.createQuery(
              "SELECT * FROM meeting WHERE %s AND %s AND %s %s"
                  .formatted(
                      text == null ? "true" : "lower(concat_ws(' ', name, address)) LIKE :text",
                      isActive == null ? "true" : "is_active = :active",
                      NEWEST_FIRST.behind(slice),
                      NEWEST_FIRST.order()));
      if (text != null) {
        query.bind("text", containing(text));
      }
      if (isActive != null) {
        query.bind("active", isActive);
      }
      return NEWEST_FIRST.read(query, slice, MeetingRows::map);
    });
  }

  private static String containing(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
