package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.imports.MeetingOrigins;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.persistence.DatabaseHealth;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.Notifications;
import org.verifiedcompliance.persistence.imports.JdbiMeetingOrigins;
import org.verifiedcompliance.persistence.meetings.JdbiMeetingPlaces;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.meetings.JdbiNearbyMeetings;
import org.verifiedcompliance.persistence.meetings.ListeningNearbyMeetings;
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
  MeetingOrigins meetingOrigins(Jdbi jdbi) {
    return new JdbiMeetingOrigins(jdbi);
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

  @Provides
  @Singleton
  @Exposed
  Meetings meetings(Jdbi jdbi) {
    return new JdbiMeetings(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  ListeningNearbyMeetings nearby(
      Jdbi jdbi, NearbyIndex index, Geodesic geodesic, Notifications notifications) {
    return new ListeningNearbyMeetings(
        index, new JdbiNearbyMeetings(jdbi, geodesic), new JdbiMeetingPlaces(jdbi), notifications);
  }
}
