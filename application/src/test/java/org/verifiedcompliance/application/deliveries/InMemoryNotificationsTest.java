package org.verifiedcompliance.application.deliveries;

import java.util.UUID;
import org.verifiedcompliance.application.notifications.Notifications;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryNotificationsTest implements DeliveriesContract {
  private final InMemoryNotifications store = new InMemoryNotifications();

  @Override
  public Notifications notifications() {
    return store;
  }

  @Override
  public Deliveries deliveries() {
    return store;
  }

  @Override
  public PersonId newPerson() {
    return new PersonId(UUID.randomUUID());
  }
}
