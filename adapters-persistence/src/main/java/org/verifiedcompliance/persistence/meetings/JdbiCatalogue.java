package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.administration.Catalogue;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.meetings.Meeting;

/** All rows of {@code meeting}, a page at a time. */
public final class JdbiCatalogue implements Catalogue {
  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiCatalogue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Meeting> list(@Nullable String text, @Nullable Boolean isActive, Page page) {
    return jdbi.withHandle(handle -> {
      var query =
          handle
              .createQuery(
                  """
                  SELECT * FROM meeting WHERE %s AND %s
                  ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset
                  """
                      .formatted(
                          text == null ? "true" : "lower(concat_ws(' ', name, address)) LIKE :text",
                          isActive == null ? "true" : "is_active = :active"))
              .bind("limit", page.limit())
              .bind("offset", page.offset());
      if (text != null) {
        query.bind("text", containing(text));
      }
      if (isActive != null) {
        query.bind("active", isActive);
      }
      return query.map(MeetingRows::map).list();
    });
  }

  private static String containing(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
