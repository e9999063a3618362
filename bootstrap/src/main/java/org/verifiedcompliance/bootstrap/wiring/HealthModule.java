package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import java.util.Set;
import org.verifiedcompliance.application.shared.HealthCheck;
import org.verifiedcompliance.http.Readiness;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.docs.DocsRoutes;
import org.verifiedcompliance.http.docs.OpenApiDocument;
import org.verifiedcompliance.http.health.HealthRoutes;
import org.verifiedcompliance.persistence.DatabaseHealth;

/** Health and documentation; features add their checks to the set. */
public final class HealthModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), HealthCheck.class);
  }

  @ProvidesIntoSet
  HealthCheck databaseHealth(DatabaseHealth health) {
    return health;
  }

  @ProvidesIntoSet
  Routes healthRoutes(Set<HealthCheck> checks, Readiness readiness, InstantSource clock) {
    return new HealthRoutes(checks, readiness, clock);
  }

  @ProvidesIntoSet
  Routes docsRoutes() {
    return new DocsRoutes(OpenApiDocument.load());
  }
}
