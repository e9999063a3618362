package org.verifiedcompliance.application.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.kiosks.ManageKiosks.Result;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.domain.kiosks.InMemoryKiosks;
import org.verifiedcompliance.domain.kiosks.Kiosk;
import org.verifiedcompliance.domain.kiosks.KioskId;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.Together;

class ManageKiosksTest {
  private static final Duration LIFE = Duration.ofHours(2);

  private final AttendanceWorld world = new AttendanceWorld();
  private final InMemoryKiosks kiosks = new InMemoryKiosks();
  private final CountingSecretTokens secrets = new CountingSecretTokens();
  private final ManageKiosks manage =
      new ManageKiosks(kiosks, world.meetings, secrets, new CountingIds(), world.clock);
  private final CurrentUser hana = member(world.newPerson());
  private final Meeting meeting = world.newMeeting(hana.person());

  @Test
  void aKioskBearsItsLabelAndLastsAsLongAsTheHostSays() {
    var kiosk = opened(hana, "Front door").kiosk();

    var now = world.clock.instant();
    assertThat(kiosk)
        .isEqualTo(
            new Kiosk(
                kiosk.id(), meeting.id(), "Front door", hana.person(), now, now.plus(LIFE), null));
    assertThat(kiosk.isOpen(now.plus(LIFE).minusNanos(1))).isTrue();
    assertThat(kiosk.isOpen(now.plus(LIFE))).isFalse();
  }

  @Test
  void itsTimesAreThoseThatAStoreKeeps() {
    world.clock.advance(Duration.ofNanos(123_456_789));

    var kiosk = opened(hana, "Front door").kiosk();

    assertThat(kiosk.createdAt()).isEqualTo("2026-03-01T18:00:00.123456Z");
    assertThat(kiosk.expiresAt()).isEqualTo("2026-03-01T20:00:00.123456Z");
  }

  @Test
  void ofTheSecretOnlyTheHashIsKept() {
    var opened = opened(hana, "Front door");

    assertThat(kiosks.findBySecret(opened.secret())).isEmpty();
    assertThat(kiosks.findBySecret(secrets.hashOf(opened.secret()).hex())).contains(opened.kiosk());
  }

  @Test
  void twoKiosksMayBearTheSameLabelButNeverTheSameSecret() {
    var one = opened(hana, "Front door");
    var other = opened(hana, "Front door");

    assertThat(one.secret()).isNotEqualTo(other.secret());
    assertThat(one.kiosk().id()).isNotEqualTo(other.kiosk().id());
  }

  @Test
  void allKiosksOfTheMeetingAreListedTheNewestFirst() {
    var first = opened(hana, "Front door").kiosk();
    world.clock.advance(Duration.ofMinutes(1));
    var second = opened(hana, "Back door").kiosk();
    world.clock.advance(LIFE);

    assertThat(listed(meeting.id())).containsExactly(second, first);
    assertThat(listed(world.newMeeting(hana.person()).id())).isEmpty();
  }

  @Test
  void aKioskIsClosedOnceAndStaysListed() {
    var kiosk = opened(hana, "Front door").kiosk();
    world.clock.advance(Duration.ofMinutes(5));

    assertThat(close(hana, kiosk.id())).isEqualTo(new Result.Done<>(kiosk.id()));
    assertThat(close(hana, kiosk.id())).isEqualTo(new Result.NoSuchThing<>());
    assertThat(listed(meeting.id()))
        .extracting(Kiosk::closedAt)
        .containsExactly(world.clock.instant());
  }

  @Test
  void ofTwoWhoCloseItAtOnceOneDoes() {
    var kiosk = opened(hana, "Front door").kiosk();

    assertThat(Together.run(4, i -> close(hana, kiosk.id())))
        .containsOnlyOnce(new Result.Done<>(kiosk.id()));
  }

  @Test
  void aKioskIsClosedOnlyAtItsOwnMeeting() {
    var kiosk = opened(hana, "Front door").kiosk();
    var other = world.newMeeting(hana.person());

    assertThat(manage.close(hana, other.id(), kiosk.id())).isEqualTo(new Result.NoSuchThing<>());
    assertThat(close(hana, new KioskId(new UUID(9, 9)))).isEqualTo(new Result.NoSuchThing<>());
    assertThat(listed(meeting.id())).containsExactly(kiosk);
  }

  @Test
  void nobodyButTheCreatorMayDoAnything() {
    var kiosk = opened(hana, "Front door").kiosk();
    var organiser = user(world.newPerson(), Role.MEMBER, Role.ORGANISER);

    for (var other : List.of(member(world.newPerson()), organiser)) {
      assertThat(open(other, meeting.id())).isEqualTo(new Result.NotAllowed<>());
      assertThat(manage.list(other, meeting.id())).isEqualTo(new Result.NotAllowed<>());
      assertThat(close(other, kiosk.id())).isEqualTo(new Result.NotAllowed<>());
    }
    assertThat(listed(meeting.id())).containsExactly(kiosk);
  }

  @Test
  void anAdminMayDoEverythingEvenWhereNobodyIsTheCreator() {
    var admin = user(world.newPerson(), Role.ADMIN);
    var orphan = world.newMeeting(null);

    var kiosk = done(open(admin, orphan.id())).kiosk();

    assertThat(done(manage.list(admin, orphan.id()))).containsExactly(kiosk);
    assertThat(manage.close(admin, orphan.id(), kiosk.id()))
        .isEqualTo(new Result.Done<>(kiosk.id()));
    assertThat(open(hana, orphan.id())).isEqualTo(new Result.NotAllowed<>());
  }

  @Test
  void whereThereIsNoMeetingThereAreNoKiosks() {
    var nowhere = MeetingFixture.newId();

    assertThat(open(hana, nowhere)).isEqualTo(new Result.NoSuchThing<>());
    assertThat(manage.list(hana, nowhere)).isEqualTo(new Result.NoSuchThing<>());
    assertThat(manage.close(hana, nowhere, new KioskId(new UUID(9, 9))))
        .isEqualTo(new Result.NoSuchThing<>());
    assertThat(kiosks.list(nowhere)).isEmpty();
  }

  private ManageKiosks.Opened opened(CurrentUser host, String label) {
    return done(manage.open(host, meeting.id(), label, LIFE));
  }

  private Result<ManageKiosks.Opened> open(CurrentUser host, MeetingId at) {
    return manage.open(host, at, "Front door", LIFE);
  }

  private Result<KioskId> close(CurrentUser host, KioskId kiosk) {
    return manage.close(host, meeting.id(), kiosk);
  }

  private List<Kiosk> listed(MeetingId at) {
    return done(manage.list(hana, at));
  }

  private static <T> T done(Result<T> result) {
    return ((Result.Done<T>) result).value();
  }

  private static CurrentUser member(PersonId person) {
    return user(person, Role.MEMBER);
  }

  private static CurrentUser user(PersonId person, Role... roles) {
    return new CurrentUser(person, new UUID(1, 1), Set.of(roles));
  }
}
