package org.verifiedcompliance.application.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;

/** What every store must know of phones. */
public interface SyncedDevicesContract {
  Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
  Instant LONG_AGO = NOW.minus(Duration.ofDays(30));
  Duration GRACE = Duration.ofHours(72);

  SyncedDevices devices();

  Sessions sessions();

  /** A person on record. */
  PersonId newPerson();

  /** From now on an operation of the person waits. */
  void letWait(PersonId person);

  @Test
  default void ofWhoHasNoKnownPhoneNobodyKnows() {
    synced(newPerson(), "phone", NOW);

    assertThat(devices().haveAllSynced(newPerson(), NOW.minusSeconds(9), LONG_AGO)).isFalse();
  }

  @Test
  default void eachPhoneMustHaveToldAllSinceThen() {
    var person = newPerson();
    synced(person, "phone", NOW);
    synced(person, "tablet", NOW.minusSeconds(60));

    assertThat(devices().haveAllSynced(person, NOW.minusSeconds(60), LONG_AGO)).isTrue();
    assertThat(devices().haveAllSynced(person, NOW.minusSeconds(59), LONG_AGO)).isFalse();
    synced(person, "tablet", NOW);
    assertThat(devices().haveAllSynced(person, NOW, LONG_AGO)).isTrue();
  }

  @Test
  default void aNoteThatComesLateTakesNothingBack() {
    var person = newPerson();
    synced(person, "phone", NOW);
    synced(person, "phone", NOW.minusSeconds(60));

    assertThat(devices().haveAllSynced(person, NOW, LONG_AGO)).isTrue();
  }

  @Test
  default void aPhoneThatWasGivenUpIsNotWaitedFor() {
    var person = newPerson();
    synced(person, "old phone", LONG_AGO.minusMillis(1));
    assertThat(devices().haveAllSynced(person, NOW, LONG_AGO)).isFalse();
    synced(person, "phone", NOW);
    assertThat(devices().haveAllSynced(person, NOW, LONG_AGO)).isTrue();

    synced(person, "old phone", LONG_AGO);
    assertThat(devices().haveAllSynced(person, NOW, LONG_AGO)).isFalse();
  }

  @Test
  default void whileSomethingWaitsNotAllIsTold() {
    var person = newPerson();
    synced(person, "phone", NOW);
    letWait(person);

    assertThat(devices().haveAllSynced(person, NOW, LONG_AGO)).isFalse();
  }

  @Test
  default void whatThePersonPlannedIsLookedAtWhenItsTimeIsOver() {
    var person = newPerson();
    var over = planned(person, NOW.plus(GRACE));
    var due = planned(person, NOW.minusSeconds(1));
    var ahead = planned(person, NOW.plus(GRACE).plusMillis(1));
    var anothers = planned(newPerson(), NOW.plus(GRACE));

    synced(person, "phone", NOW);

    assertThat(dueAt(over)).isEqualTo(NOW);
    assertThat(dueAt(due)).isEqualTo(NOW.minusSeconds(1));
    assertThat(dueAt(ahead)).isEqualTo(NOW.plus(GRACE).plusMillis(1));
    assertThat(dueAt(anothers)).isEqualTo(NOW.plus(GRACE));
  }

  private void synced(PersonId person, String phone, Instant at) {
    devices().synced(person, phone, at, GRACE);
  }

  private SessionId planned(PersonId person, Instant dueAt) {
    var session = new PlannedSession(SessionFixture.planned(person).details(), dueAt);
    sessions().add(session);
    return session.id();
  }

  private Instant dueAt(SessionId id) {
    Session session = sessions().find(id).orElseThrow();
    return session.tally().dueAt();
  }
}
