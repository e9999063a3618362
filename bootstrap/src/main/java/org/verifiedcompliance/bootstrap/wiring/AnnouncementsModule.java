package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.Set;
import org.verifiedcompliance.application.auth.RolesInForce;
import org.verifiedcompliance.application.auth.SignInChanges;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.persistence.Announcements;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.accounts.JdbiRolesInForce;
import org.verifiedcompliance.persistence.auth.CachedSignInStates;
import org.verifiedcompliance.persistence.auth.JdbiSignInStates;

/** What the nodes tell each other through the database. */
public final class AnnouncementsModule extends AbstractModule {
  private final OpenStorage storage;
  private final Set<Role> needFactor;

  /** Listens to this database, and withholds what these settings withhold. */
  public AnnouncementsModule(OpenStorage storage, AppConfig.Tokens tokens) {
    this.storage = storage;
    needFactor = tokens.adminNeedsSecondFactor() ? Set.of(Role.ADMIN) : Set.of();
  }

  @Provides
  @Singleton
  Announcements announcements() {
    return new Announcements(storage.settings());
  }

  @Provides
  @Singleton
  JdbiRolesInForce rolesOfAccounts(Database database) {
    return new JdbiRolesInForce(database.jdbi(), needFactor);
  }

  @Provides
  RolesInForce rolesInForce(JdbiRolesInForce roles) {
    return roles;
  }

  @Provides
  @Singleton
  CachedSignInStates cachedSignInStates(
      Database database, JdbiRolesInForce roles, Announcements announcements) {
    var states = new CachedSignInStates(new JdbiSignInStates(database.jdbi(), roles));
    states.follow(announcements);
    return states;
  }

  @Provides
  SignInStates signInStates(CachedSignInStates states) {
    return states;
  }

  @Provides
  SignInChanges signInChanges(CachedSignInStates states) {
    return states;
  }

  @ProvidesIntoSet
  Background listening(Announcements announcements) {
    return new Background() {
      @Override
      public void start() {
        announcements.start();
      }

      @Override
      public void stop() {
        announcements.stop();
      }
    };
  }
}
