package org.verifiedcompliance.application.audited;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** A change and its entry, together or not at all. */
public final class Together {
  private final AuditLog log;
  private final UnitOfWork unitOfWork;

  /** Writes to this log. */
  public Together(AuditLog log, UnitOfWork unitOfWork) {
    this.log = log;
    this.unitOfWork = unitOfWork;
  }

  /** Changes, and writes the entry if it was so. */
  boolean ifDone(BooleanSupplier change, Supplier<AuditEntry> entry) {
    return unitOfWork.inTransaction(() -> {
      var done = change.getAsBoolean();
      if (done) {
        log.write(entry.get());
      }
      return done;
    });
  }

  /** Changes, and writes what is to be said of what came of it. */
  <T> T change(Supplier<T> change, Function<T, AuditEntry> entry) {
    return unitOfWork.inTransaction(() -> {
      var result = change.get();
      log.write(entry.apply(result));
      return result;
    });
  }

  /** Does the work in one transaction. */
  <T> T inTransaction(Function<AuditLog, T> work) {
    return unitOfWork.inTransaction(() -> work.apply(log));
  }
}
