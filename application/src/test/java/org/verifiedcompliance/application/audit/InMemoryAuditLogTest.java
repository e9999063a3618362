package org.verifiedcompliance.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.TestClock;

class InMemoryAuditLogTest implements AuditLogContract {
  private final TestClock clock = new TestClock();
  private final InMemoryAuditLog log = new InMemoryAuditLog(clock);

  @Override
  public AuditLog log() {
    return log;
  }

  @Override
  public AuditTrail trail() {
    return log;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  @Test
  void anEntryIsMadeOfWordsAlone() {
    var id = UUID.randomUUID();

    assertThatThrownBy(() -> AuditEntry.of("published", "meeting", id))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AuditEntry.of("meeting.published", "a meeting", id))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AuditEntry.of("meeting.published", "meeting").with("A", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longWordsAreCut() {
    var entry = AuditEntry.of("meeting.published", "meeting").with("word", "x".repeat(300));

    assertThat(entry.details().get("word")).hasSize(200);
  }

  @Test
  void whoActsIsKnownInsideAlone() {
    var caller = new Caller(null, "192.0.2.0/24", "request");

    var inside = Acting.as(caller, Acting::current);

    assertThat(inside).isEqualTo(caller);
    assertThat(Acting.current()).isEqualTo(Caller.NOBODY);
  }
}
