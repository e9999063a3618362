package org.verifiedcompliance.persistence.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sharing.Visit;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.domain.sharing.SharedSession;

/** Rows of {@code share} and {@code share_visit}, and what they are. */
final class ShareRows {
  private ShareRows() {}

  static Map<String, @Nullable Object> values(Share share) {
    var sessions = share.sessions().stream().map(each -> each.session().value());
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", share.id().value());
    values.put("person", share.person().value());
    values.put("label", share.label());
    values.put("fields", share.fields().stream().map(ShareRows::word).toArray(String[]::new));
    values.put("sessions", sessions.toArray(UUID[]::new));
    values.put(
        "shownAs", share.sessions().stream().map(SharedSession::shownAs).toArray(UUID[]::new));
    values.put("maxViews", share.maxViews());
    values.put("views", share.views());
    values.put("createdAt", share.createdAt());
    values.put("expiresAt", share.expiresAt());
    values.put("revokedAt", share.revokedAt());
    return values;
  }

  static Share share(ResultSet row) throws SQLException {
    var revoked = row.getObject("revoked_at", OffsetDateTime.class);
    var most = row.getObject("max_views", Integer.class);
    return new Share(
        new ShareId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("label"),
        Stream.of((String[]) row.getArray("fields").getArray())
            .map(word -> ShareField.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        sessions(row),
        most,
        row.getInt("views"),
        instant(row, "created_at"),
        instant(row, "expires_at"),
        revoked == null ? null : revoked.toInstant());
  }

  static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        instant(row, "at"),
        Visit.Client.valueOf(row.getString("client").toUpperCase(Locale.ROOT)),
        row.getString("network"));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<SharedSession> sessions(ResultSet row) throws SQLException {
    var sessions = (UUID[]) row.getArray("sessions").getArray();
    var shownAs = (UUID[]) row.getArray("shown_as").getArray();
    return IntStream.range(0, sessions.length)
        .mapToObj(i -> new SharedSession(new SessionId(sessions[i]), shownAs[i]))
        .toList();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
