package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.persistence.DatabaseHealth;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.people.JdbiPeople;

/** Exposes the ports that the database stands behind, and hides the database. */
public final class DatabaseModule extends PrivateModule {
  private final OpenStorage storage;

  /** The ports of this database. */
  public DatabaseModule(OpenStorage storage) {
    this.storage = storage;
  }

  @Override
  protected void configure() {
    bind(Jdbi.class).toInstance(storage.database().jdbi());
  }

  @Provides
  @Singleton
  @Exposed
  UnitOfWork unitOfWork(Jdbi jdbi) {
    return new JdbiUnitOfWork(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  People people(Jdbi jdbi) {
    return new JdbiPeople(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  DatabaseHealth health(Jdbi jdbi) {
    return new DatabaseHealth(jdbi);
  }
}
