package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** A log that takes entries within a transaction only, and what was written to it. */
final class AuditWorld implements AuditLog {
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();
  private final InMemoryAuditLog kept = new InMemoryAuditLog();
  final Together together = new Together(this, unitOfWork);

  @Override
  public void writeAll(Collection<AuditEntry> entries) {
    assertThat(unitOfWork.isOpen()).as("an entry is written with its change").isTrue();
    kept.writeAll(entries);
  }

  List<AuditEntry> entries() {
    return kept.entries();
  }

  /** Checks that this one entry was written, and nothing else. */
  void wrote(AuditEntry entry) {
    assertThat(kept.entries()).containsExactly(entry);
  }

  void wroteNothing() {
    assertThat(kept.entries()).isEmpty();
  }

  static AuditEntry entry(
      String action,
      @Nullable PersonId person,
      String kind,
      UUID subject,
      Map<String, String> details) {
    return new AuditEntry(action, person, kind, subject.toString(), details);
  }

  static PersonId newPerson() {
    return new PersonId(UUID.randomUUID());
  }

  static CurrentUser user(PersonId person, Role role) {
    return new CurrentUser(person, new UUID(1, 1), Set.of(role));
  }
}
