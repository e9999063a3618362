package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.persistence.Notifications;

/** What the nodes tell each other through the database. */
public final class NotificationsModule extends AbstractModule {
  private final OpenStorage storage;

  /** Listens to this database. */
  public NotificationsModule(OpenStorage storage) {
    this.storage = storage;
  }

  @Provides
  @Singleton
  Notifications notifications() {
    return new Notifications(storage.settings());
  }

  @ProvidesIntoSet
  Background listening(Notifications notifications) {
    return new Background() {
      @Override
      public void start() {
        notifications.start();
      }

      @Override
      public void stop() {
        notifications.stop();
      }
    };
  }
}
