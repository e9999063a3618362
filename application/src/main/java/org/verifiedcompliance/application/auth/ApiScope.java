package org.verifiedcompliance.application.auth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that an API key may be allowed to do; writing does not include reading.
 *
 * @param writes whether it is for changes, not for looking
 */
public record ApiScope(Area area, boolean writes) {
  /** What scopes are about. */
  public enum Area {
    /** Attendance, live and from phones. */
    SESSIONS,
    /** Meetings and what belongs to them. */
    MEETINGS,
    /** People. */
    CONTACTS,
    /** Endpoints that are told what happens. */
    WEBHOOKS,
    /** What is shown to outsiders. */
    SHARES,
    /** Administration, policies and reviews. */
    ADMIN
  }

  /** The scope as the wire spells it, such as {@code sessions:read}. */
  public String word() {
    return area.name().toLowerCase(Locale.ROOT) + (writes ? ":write" : ":read");
  }

  /** The scope that is spelled so. */
  public static Optional<ApiScope> of(String word) {
    return all().stream().filter(scope -> scope.word().equals(word)).findFirst();
  }

  /** All there are. */
  public static List<ApiScope> all() {
    return Arrays.stream(Area.values())
        .flatMap(area -> List.of(new ApiScope(area, false), new ApiScope(area, true)).stream())
        .toList();
  }
}
