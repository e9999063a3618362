package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.audited.AuditedConflicts;
import org.verifiedcompliance.application.audited.AuditedWebhooks;
import org.verifiedcompliance.application.audited.Together;
import org.verifiedcompliance.application.operations.Operations;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.webhooks.Deliveries;
import org.verifiedcompliance.application.webhooks.FactSummaries;
import org.verifiedcompliance.application.webhooks.Outgoing;
import org.verifiedcompliance.application.webhooks.Webhooks;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.domain.edits.Conflicts;
import org.verifiedcompliance.domain.edits.EditMarks;
import org.verifiedcompliance.domain.edits.MeetingEditions;
import org.verifiedcompliance.domain.edits.PersonEditions;
import org.verifiedcompliance.persistence.edits.JdbiConflicts;
import org.verifiedcompliance.persistence.edits.JdbiEditMarks;
import org.verifiedcompliance.persistence.edits.JdbiMeetingEditions;
import org.verifiedcompliance.persistence.edits.JdbiPersonEditions;
import org.verifiedcompliance.persistence.operations.JdbiOperations;
import org.verifiedcompliance.persistence.stream.JdbiChangeLog;
import org.verifiedcompliance.persistence.stream.JdbiOutbox;
import org.verifiedcompliance.persistence.webhooks.JdbiDeliveries;
import org.verifiedcompliance.persistence.webhooks.JdbiFactSummaries;
import org.verifiedcompliance.persistence.webhooks.JdbiOutgoing;
import org.verifiedcompliance.persistence.webhooks.JdbiWebhooks;

/** What comes from phones and goes to others, kept in the database. */
public final class ExchangeStoresModule extends PrivateModule {
  private final OpenStorage storage;

  /** The ports of this database. */
  public ExchangeStoresModule(OpenStorage storage) {
    this.storage = storage;
  }

  @Override
  protected void configure() {
    bind(Jdbi.class).toInstance(storage.database().jdbi());
  }

  @Provides
  @Singleton
  @Exposed
  ChangeLog changeLog(Jdbi jdbi) {
    return new JdbiChangeLog(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Outbox outbox(Jdbi jdbi) {
    return new JdbiOutbox(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Operations operations(Jdbi jdbi) {
    return new JdbiOperations(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  PersonEditions personEditions(Jdbi jdbi) {
    return new JdbiPersonEditions(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  MeetingEditions meetingEditions(Jdbi jdbi) {
    return new JdbiMeetingEditions(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  EditMarks editMarks(Jdbi jdbi) {
    return new JdbiEditMarks(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Conflicts conflicts(Jdbi jdbi, Together together) {
    return new AuditedConflicts(new JdbiConflicts(jdbi), together);
  }

  @Provides
  @Singleton
  @Exposed
  Webhooks webhooks(Jdbi jdbi, Together together) {
    return new AuditedWebhooks(new JdbiWebhooks(jdbi), together);
  }

  @Provides
  @Singleton
  @Exposed
  Deliveries deliveries(Jdbi jdbi) {
    return new JdbiDeliveries(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Outgoing outgoing(Jdbi jdbi) {
    return new JdbiOutgoing(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  FactSummaries factSummaries(Jdbi jdbi) {
    return new JdbiFactSummaries(jdbi);
  }
}
