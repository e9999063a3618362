package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.Caller;
import org.verifiedcompliance.domain.people.PersonId;

/** What is denied is noted once for each caller, route and minute. */
class DenialsTest {
  private static final String ROUTE = "/admin/users/{id}";

  private final List<AuditEntry> log = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final Denials denials = new Denials(log::addAll, () -> now);

  @Test
  void whoAsksAThousandTimesFillsOneRowAMinute() {
    var somebody = new Caller(new PersonId(UUID.randomUUID()), "192.0.2.0/24", "r");
    for (var i = 0; i < 1_000; i++) {
      denials.note(somebody, "GET", ROUTE);
    }
    assertThat(log).hasSize(1);

    now = now.plusSeconds(60);
    denials.note(somebody, "GET", ROUTE);
    assertThat(log).hasSize(2);
  }

  @Test
  void othersAndOtherRoutesAreNotedBesides() {
    denials.note(new Caller(new PersonId(UUID.randomUUID()), null, "r"), "GET", ROUTE);
    denials.note(new Caller(new PersonId(UUID.randomUUID()), null, "r"), "GET", ROUTE);
    denials.note(new Caller(null, "192.0.2.0/24", "r"), "GET", ROUTE);
    denials.note(new Caller(null, "192.0.2.0/24", "r"), "PATCH", ROUTE);
    denials.note(new Caller(null, "192.0.2.0/24", "r"), "GET", "/admin/audit");
    denials.note(Caller.NOBODY, "GET", ROUTE);

    assertThat(log).hasSize(6).extracting(AuditEntry::action).containsOnly("access.denied");
  }
}
