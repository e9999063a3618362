package org.verifiedcompliance.persistence.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.deliveries.Deliveries;
import org.verifiedcompliance.application.deliveries.DeliveriesContract;
import org.verifiedcompliance.application.notifications.Notifications;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiNotificationsTest implements DeliveriesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Notifications notifications() {
    return new JdbiNotifications(database.jdbi());
  }

  @Override
  public Deliveries deliveries() {
    return new JdbiDeliveries(database.jdbi());
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(database.jdbi()).add(person);
    return person.id();
  }

  @Test
  void thereIsAnIndexForWhatIsDueAndForWhatAPersonWasTold() {
    assertThat(
            plan(
                JdbiDeliveries.CLAIM.substring(
                    JdbiDeliveries.CLAIM.indexOf("SELECT id FROM delivery"),
                    JdbiDeliveries.CLAIM.indexOf("FOR UPDATE"))))
        .contains("delivery_due")
        .doesNotContain("Sort");
    assertThat(plan(JdbiNotifications.LIST)).contains("notification_of_person");
  }

  private static String plan(String statement) {
    return database
        .jdbi()
        .withHandle(handle -> {
          handle.execute("SET enable_seqscan = off");
          handle.execute("SET enable_sort = off");
          var query =
              handle
                  .createQuery("EXPLAIN " + statement)
                  .configure(SqlStatements.class, all -> all.setUnusedBindingAllowed(true))
                  .bind("channel", "mail")
                  .bind("now", NOW)
                  .bind("most", 10)
                  .bind("person", new UUID(1, 1))
                  .bind("unreadOnly", false)
                  .bind("limit", 10)
                  .bind("offset", 0);
          return String.join("\n", query.mapTo(String.class).list());
        });
  }
}
