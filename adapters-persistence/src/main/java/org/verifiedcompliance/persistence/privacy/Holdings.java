package org.verifiedcompliance.persistence.privacy;

import java.util.List;
import java.util.stream.Stream;

/** Every table there is, in the order in which it is erased; a test holds it against the schema. */
final class Holdings {
  private Holdings() {}

  static List<Holding> all() {
    return Stream.of(
            AccountHoldings.ALL,
            ExchangeHoldings.ALL,
            MeetingHoldings.all(),
            AttendanceHoldings.ALL,
            AccountHoldings.last(),
            others())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Holding> others() {
    return List.of(
        Holding.ofNobody("flyway_schema_history", "the versions of the schema"),
        Holding.ofNobody("login_network", "counts of networks, for a quarter of an hour"),
        Holding.ofNobody("first_admin_token", "one hash"),
        Holding.ofNobody("quota", "times by keyed hashes, for an hour"),
        Holding.ofNobody("repeat_answer", "encrypted answers by keyed hashes, for a day"),
        Holding.ofNobody("meeting_origin", "of lists of meetings"),
        Holding.ofNobody("meeting_search", "follows the meetings"),
        Holding.ofNobody("statistic_day", "counts; places only of five people and more"),
        Holding.ofNobody("statistic_position", "a place in the stream"),
        Holding.ofNobody("statistic_stale", "days to count again"),
        Holding.ofNobody("upcoming_date", "of meetings"),
        Holding.ofNobody("upcoming_until", "of meetings"),
        Holding.ofNobody("policy_text", "rules"),
        Holding.ofNobody("device_use", "counts of hashes, which go as the prints of reports do"),
        Holding.ofNobody("consent_notice", "texts for all"),
        Holding.ofNobody("stream_epoch", "lives of the database"),
        Holding.ofNobody("scheduled_task", "timers"));
  }
}
