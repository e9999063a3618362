package org.verifiedcompliance.http.administration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.administration.Dashboard;
import org.verifiedcompliance.application.administration.User;
import org.verifiedcompliance.application.audit.AuditRecord;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.statistics.Trend;

/** Administration on the wire. */
final class AdministrationJson {
  private AdministrationJson() {}

  /** A person with an account. */
  record UserView(
      UUID contactId,
      String email,
      String firstName,
      String lastName,
      @Nullable String phone,
      List<String> roles,
      boolean isActive,
      Instant createdAt,
      int devices,
      @Nullable Instant lastSeen) {
    static UserView from(User user) {
      var person = user.person();
      return new UserView(
          person.id().value(),
          person.email().value(),
          person.firstName(),
          person.lastName(),
          person.phone(),
          user.roles().stream().sorted().map(AdministrationJson::word).toList(),
          user.isActive(),
          user.since(),
          user.devices(),
          user.lastSeen());
    }
  }

  /** What admins decide of an account; when it was last seen is no change of it. */
  record AccountVersion(UUID person, long version, List<String> roles, boolean isActive) {
    static AccountVersion of(User user) {
      var view = UserView.from(user);
      return new AccountVersion(
          view.contactId(), user.person().version(), view.roles(), view.isActive());
    }
  }

  /** An entry of the audit log. */
  record Entry(
      String id,
      Instant at,
      String action,
      @Nullable UUID actor,
      @Nullable UUID person,
      String subjectKind,
      @Nullable String subjectId,
      @Nullable String address,
      @Nullable String requestId,
      Map<String, String> details) {
    static Entry from(AuditRecord record) {
      var what = record.what();
      return new Entry(
          record.id(),
          record.at(),
          what.action(),
          uuid(record.actor()),
          uuid(what.person()),
          what.subjectKind(),
          what.subjectId(),
          record.by().network(),
          record.by().requestId(),
          new TreeMap<>(what.details()));
    }
  }

  /** A list that was brought in. */
  record PastImport(
      Instant at,
      @Nullable UUID by,
      String source,
      int total,
      int created,
      int changed,
      int unchanged,
      int refused,
      int gone) {
    static PastImport from(AuditRecord record) {
      var details = record.details();
      return new PastImport(
          record.at(),
          uuid(record.actor()),
          details.getOrDefault("source", ""),
          number(details, "total"),
          number(details, "created"),
          number(details, "changed"),
          number(details, "unchanged"),
          number(details, "refused"),
          number(details, "gone"));
    }
  }

  /** How the system goes. */
  record DashboardView(
      long users,
      long activeSessions,
      long meetings,
      long checkInsToday,
      Map<String, Long> verdicts,
      long reviewQueue,
      List<Step> trends) {
    static DashboardView from(Dashboard dashboard) {
      var attendance = dashboard.attendance();
      var verdicts = new TreeMap<String, Long>();
      attendance.verdicts().forEach((flag, count) -> verdicts.put(word(flag), count));
      return new DashboardView(
          dashboard.stock().users(),
          attendance.activeSessions(),
          dashboard.stock().meetings(),
          attendance.checkInsToday(),
          verdicts,
          dashboard.stock().reviews(),
          attendance.trends().stream().map(Step::from).toList());
    }
  }

  /** A day of the trend. */
  record Step(String period, long sessions, long checkIns, long completed) {
    static Step from(Trend trend) {
      var totals = trend.totals();
      return new Step(trend.period(), totals.sessions(), totals.checkIns(), totals.completed());
    }
  }

  /** A sentence, and how many devices were signed out. */
  record SignedOut(String message, int sessionsEnded) {}

  private static int number(Map<String, String> details, String name) {
    return Integer.parseInt(details.getOrDefault(name, "0"));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable UUID uuid(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
