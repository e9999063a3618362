package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.DevicePermission;
import org.verifiedcompliance.domain.sessions.FamilyDevice;
import org.verifiedcompliance.domain.sessions.FamilyDevices;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class ManageFamilyDevicesTest {
  private static final String PHONE = "kitchen tablet";

  private final TestClock clock = new TestClock();
  private final InMemoryPeople people = new InMemoryPeople();
  private final Remembering devices =
      new Remembering(new InMemorySessions(people, new InMemoryMeetings()), new ArrayList<>());
  private final ManageFamilyDevices manage = new ManageFamilyDevices(devices, people, clock);
  private final PersonId ada = newPerson();
  private final PersonId bob = newPerson();
  private final CurrentUser admin = user(newPerson(), Role.ADMIN);

  @Test
  void anAdminLetsAFamilyShareAPhone() {
    assertThat(manage.allow(admin, ada, PHONE)).isTrue();
    assertThat(manage.allow(admin, bob, PHONE)).isTrue();

    var shared = new FamilyDevice(devices.fingerprint(PHONE), Set.of(ada, bob));
    assertThat(manage.list(admin, ada)).contains(List.of(shared));
    assertThat(manage.list(admin, bob)).contains(List.of(shared));
  }

  @Test
  void aPhoneIsNamedByItselfOrByItsFingerprint() {
    var fingerprint = devices.fingerprint(PHONE);
    manage.allow(admin, ada, fingerprint);
    manage.allow(admin, bob, PHONE);

    assertThat(manage.list(admin, ada))
        .contains(List.of(new FamilyDevice(fingerprint, Set.of(ada, bob))));
    assertThat(manage.takeBack(admin, ada, PHONE)).isTrue();
    assertThat(manage.takeBack(admin, bob, fingerprint)).isTrue();
    assertThat(manage.list(admin, ada)).contains(List.of());
  }

  @Test
  void aNameThatOnlyLooksLikeAFingerprintIsAName() {
    var almost = List.of("a".repeat(63), "a".repeat(65), "A".repeat(64), "g".repeat(64));

    almost.forEach(name -> manage.allow(admin, ada, name));

    assertThat(devices.decided)
        .extracting(DevicePermission::fingerprint)
        .containsExactlyElementsOf(almost.stream().map(devices::fingerprint).toList());
  }

  @Test
  void whatIsTakenBackIsTakenBackFromThisPersonOnly() {
    manage.allow(admin, ada, PHONE);
    manage.allow(admin, bob, PHONE);

    assertThat(manage.takeBack(admin, ada, PHONE)).isTrue();

    assertThat(manage.list(admin, ada)).contains(List.of());
    assertThat(manage.list(admin, bob))
        .contains(List.of(new FamilyDevice(devices.fingerprint(PHONE), Set.of(bob))));
  }

  @Test
  void nothingCanBeTakenBackTwiceOrBeforeItWasAllowed() {
    assertThat(manage.takeBack(admin, ada, PHONE)).isFalse();
    manage.allow(admin, ada, PHONE);

    assertThat(manage.takeBack(admin, ada, PHONE)).isTrue();
    assertThat(manage.takeBack(admin, ada, PHONE)).isFalse();
  }

  @Test
  void whatIsAllowedAlreadyStaysAllowed() {
    manage.allow(admin, ada, PHONE);

    assertThat(manage.allow(admin, ada, PHONE)).isTrue();

    assertThat(manage.list(admin, ada).orElseThrow()).hasSize(1);
  }

  @Test
  void whoDecidedAndWhenStaysOnRecordToTheMicrosecond() {
    clock.set(Instant.parse("2026-03-02T18:00:00.123456789Z"));
    manage.allow(admin, ada, PHONE);
    manage.takeBack(admin, ada, PHONE);

    var at = Instant.parse("2026-03-02T18:00:00.123456Z");
    var fingerprint = devices.fingerprint(PHONE);
    assertThat(devices.decided)
        .containsExactly(
            new DevicePermission(fingerprint, ada, true, admin.person(), at),
            new DevicePermission(fingerprint, ada, false, admin.person(), at));
  }

  @Test
  void nobodyButAnAdminReadsOrDecides() {
    manage.allow(admin, ada, PHONE);
    for (var by : List.of(user(ada, Role.MEMBER), user(bob, Role.MEMBER))) {
      assertThat(manage.list(by, ada)).isEmpty();
      assertThat(manage.allow(by, bob, PHONE)).isFalse();
      assertThat(manage.takeBack(by, ada, PHONE)).isFalse();
    }

    assertThat(devices.decided).hasSize(1);
  }

  @Test
  void aPersonWhomNobodyKnowsHasNoPhones() {
    var stranger = SessionFixture.person(true).id();

    assertThat(manage.list(admin, stranger)).isEmpty();
    assertThat(manage.allow(admin, stranger, PHONE)).isFalse();
    assertThat(manage.takeBack(admin, stranger, PHONE)).isFalse();
    assertThat(devices.decided).isEmpty();
  }

  private PersonId newPerson() {
    var person = SessionFixture.person(true);
    people.add(person);
    return person.id();
  }

  private static CurrentUser user(PersonId person, Role role) {
    return new CurrentUser(person, new UUID(1, 1), Set.of(role));
  }

  /** A store, and all that it was told to decide. */
  private record Remembering(FamilyDevices store, List<DevicePermission> decided)
      implements FamilyDevices {
    @Override
    public void allow(String device, Set<PersonId> people) {
      store.allow(device, people);
    }

    @Override
    public String fingerprint(String device) {
      return store.fingerprint(device);
    }

    @Override
    public boolean decide(DevicePermission permission) {
      decided.add(permission);
      return store.decide(permission);
    }

    @Override
    public List<FamilyDevice> list(PersonId person) {
      return store.list(person);
    }
  }
}
