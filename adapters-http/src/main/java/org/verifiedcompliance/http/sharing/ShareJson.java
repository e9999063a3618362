package org.verifiedcompliance.http.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sharing.ManageShares;
import org.verifiedcompliance.application.sharing.ShareSessions;
import org.verifiedcompliance.application.sharing.Visit;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;

/** Shares as their owners see them. */
final class ShareJson {
  private ShareJson() {}

  /** A new share with its token: shown this once. */
  record Made(
      UUID shareId,
      String publicToken,
      String shareUrl,
      String qrUrl,
      long expiresIn,
      Instant createdAt) {

    static Made from(ShareSessions.Outcome.Shared shared) {
      var share = shared.share();
      var path = PublicRoutes.pathOf(shared.token());
      return new Made(
          share.id().value(),
          shared.token(),
          path,
          path + "/qr.svg",
          Duration.between(share.createdAt(), share.expiresAt()).toSeconds(),
          share.createdAt());
    }
  }

  /** A share without its token. */
  record View(
      UUID shareId,
      @Nullable String label,
      String state,
      List<String> fields,
      List<UUID> sessionIds,
      int views,
      @Nullable Integer maxViews,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt) {

    static View from(ManageShares.Listed listed) {
      var share = listed.share();
      return new View(
          share.id().value(),
          share.label(),
          word(listed.state()),
          words(share),
          share.sessions().stream().map(shared -> shared.session().value()).toList(),
          share.views(),
          share.maxViews(),
          share.createdAt(),
          share.expiresAt(),
          share.revokedAt());
    }
  }

  /** A look. */
  record Look(Instant viewedAt, String client, String network) {
    static Look from(Visit visit) {
      return new Look(visit.at(), word(visit.client()), visit.network());
    }
  }

  static List<String> words(Share share) {
    return share.fields().stream()
        .sorted(Comparator.comparingInt(ShareField::ordinal))
        .map(ShareJson::word)
        .toList();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
