package org.verifiedcompliance.application.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Outcome;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Way;
import org.verifiedcompliance.domain.kiosks.Kiosk;
import org.verifiedcompliance.domain.kiosks.KioskId;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.PersonId;

class WhoAKioskHearsTest {
  private final AtTheDoor door = new AtTheDoor();
  private final PersonId ada = door.world.newPerson();
  private final Meeting meeting = door.world.newMeeting(door.hana);
  private final ManageKiosks.Opened kiosk = door.kioskAt(meeting);

  /** Whatever these tests try: nobody is checked in by it. */
  @AfterEach
  void nobodyIsCheckedIn() {
    assertThat(door.world.sessions.findOpen(ada)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aSecretOfNoKioskIsRefused(Way way) {
    var badge = door.badgeOf(ada);

    assertThat(door.show("guessed", badge, way)).isEqualTo(new Outcome.NoSuchKiosk());
    assertThat(door.show("", badge, way)).isEqualTo(new Outcome.NoSuchKiosk());
  }

  @Test
  void theHashOfASecretIsNoSecret() {
    var hash = door.secrets.hashOf(kiosk.secret()).hex();

    assertThat(door.come(hash, ada)).isEqualTo(new Outcome.NoSuchKiosk());
  }

  @ParameterizedTest
  @EnumSource
  void aClosedKioskIsRefused(Way way) {
    door.manage().close(door.host(), meeting.id(), kiosk.kiosk().id());

    assertThat(door.show(kiosk.secret(), door.badgeOf(ada), way))
        .isEqualTo(new Outcome.NoSuchKiosk());
  }

  @ParameterizedTest
  @EnumSource
  void anExpiredKioskIsRefused(Way way) {
    door.world.clock.advance(AtTheDoor.LIFE);

    assertThat(door.show(kiosk.secret(), door.badgeOf(ada), way))
        .isEqualTo(new Outcome.NoSuchKiosk());
  }

  @ParameterizedTest
  @EnumSource
  void aBadgeOfLongAgoIsRefused(Way way) {
    var shown = door.badgeOf(ada);
    door.world.clock.advance(Duration.ofSeconds(60));

    assertThat(door.show(kiosk.secret(), shown, way)).isEqualTo(new Outcome.BadBadge());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoBadgeIsRefused(Way way) {
    var forged = "VCB1:" + ada.value() + ":" + "A".repeat(22);

    assertThat(door.show(kiosk.secret(), forged, way)).isEqualTo(new Outcome.BadBadge());
    assertThat(door.show(kiosk.secret(), "", way)).isEqualTo(new Outcome.BadBadge());
  }

  @Test
  void whoHasNoKioskIsNotToldWhetherABadgeIsGood() {
    assertThat(door.show("guessed", "no badge", Way.IN)).isEqualTo(new Outcome.NoSuchKiosk());
  }

  @Test
  void aKioskOfAMeetingThatIsGoneChecksNobodyIn() {
    var now = door.world.clock.instant();
    var id = new KioskId(new UUID(8, 8));
    var gone = MeetingFixture.newId();
    var stray = new Kiosk(id, gone, "Stray", door.hana, now, now.plusSeconds(60), null);
    door.kiosks.add(stray, door.secrets.hashOf("stray").hex());

    assertThat(door.come("stray", ada)).isEqualTo(new Outcome.MeetingNotActive());
  }
}
