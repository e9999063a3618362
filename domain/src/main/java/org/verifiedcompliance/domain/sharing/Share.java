package org.verifiedcompliance.domain.sharing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A link by which outsiders see chosen facts. Which sessions it shows is settled when it is made;
 * what is said of them is always what is on record.
 *
 * @param person who shares, of their own sessions
 * @param label the sharer's own word for it, which outsiders do not see; null without one
 * @param fields never without {@link ShareField#VERDICT}
 * @param sessions in the order in which they are shown, 1 to {@link #MOST_SESSIONS}
 * @param maxViews how often it can be looked at, null for as often as one likes
 * @param views how often it was looked at
 * @param expiresAt from when on it shows nothing
 * @param revokedAt since when the sharer has taken it back, null while not
 */
public record Share(
    ShareId id,
    PersonId person,
    @Nullable String label,
    Set<ShareField> fields,
    List<SharedSession> sessions,
    @Nullable Integer maxViews,
    int views,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {
  /** How many sessions one share can show. */
  public static final int MOST_SESSIONS = 200;

  /** Copies the lists, and adds the verdict. */
  public Share {
    var shown = EnumSet.of(ShareField.VERDICT);
    shown.addAll(fields);
    fields = Set.copyOf(shown);
    sessions = List.copyOf(sessions);
  }

  /** Where it stands at this time. */
  public ShareState stateAt(Instant now) {
    if (revokedAt != null) {
      return ShareState.REVOKED;
    }
    if (!now.isBefore(expiresAt)) {
      return ShareState.EXPIRED;
    }
    return maxViews != null && views >= maxViews ? ShareState.USED_UP : ShareState.ACTIVE;
  }

  /** Whether outsiders see this. */
  public boolean shows(ShareField field) {
    return fields.contains(field);
  }

  /** The same after one more look. */
  public Share viewed() {
    return with(views + 1, revokedAt);
  }

  /** The same taken back; the first time counts. */
  public Share revoked(Instant at) {
    return with(views, revokedAt == null ? at : revokedAt);
  }

  private Share with(int looks, @Nullable Instant since) {
    return new Share(
        id, person, label, fields, sessions, maxViews, looks, createdAt, expiresAt, since);
  }
}
