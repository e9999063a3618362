package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audit.AuditTrail;
import org.verifiedcompliance.application.audited.AuditedReads;
import org.verifiedcompliance.application.audited.Together;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.audit.JdbiAuditLog;
import org.verifiedcompliance.persistence.audit.JdbiAuditTrail;

/** The audit log. */
public final class AuditModule extends AbstractModule {
  @Provides
  @Singleton
  AuditLog log(Database database, InstantSource clock) {
    return new JdbiAuditLog(database.jdbi(), clock);
  }

  @Provides
  @Singleton
  Together together(AuditLog log, UnitOfWork unitOfWork) {
    return new Together(log, unitOfWork);
  }

  @Provides
  AuditedReads reads(AuditLog log) {
    return new AuditedReads(log);
  }

  @Provides
  @Singleton
  AuditTrail trail(Database database) {
    return new JdbiAuditTrail(database.jdbi());
  }
}
