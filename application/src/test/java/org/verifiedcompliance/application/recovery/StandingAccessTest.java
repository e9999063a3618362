package org.verifiedcompliance.application.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.StandingAccess;
import org.verifiedcompliance.application.auth.StandingAccess.Ended;
import org.verifiedcompliance.application.calendars.InMemoryCalendarFeeds;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.application.notifications.InMemoryDevices;
import org.verifiedcompliance.application.tokens.InMemoryApiKeys;
import org.verifiedcompliance.application.tokens.ManageApiKeys;
import org.verifiedcompliance.domain.people.PersonId;

class StandingAccessTest {
  private final AuthWorld world = new AuthWorld();
  private final InMemoryDevices devices = new InMemoryDevices();
  private final InMemoryCalendarFeeds feeds = new InMemoryCalendarFeeds();
  private final List<AuditEntry> audit = new ArrayList<>();
  private final ManageApiKeys keys =
      new ManageApiKeys(
          new InMemoryApiKeys(),
          world.secrets,
          audit::addAll,
          world.unitOfWork,
          world.ids,
          world.clock);
  private final StandingAccess access = new StandingAccessService(keys, devices, feeds);
  private final PersonId ada = world.registered("ada").person().id();
  private final PersonId bob = world.registered("bob").person().id();

  @BeforeEach
  void bothHaveEverything() {
    for (var person : List.of(ada, bob)) {
      assertThat(keys.make(new ManageApiKeys.Wish(person, "Display", Set.of(), null))).isPresent();
      assertThat(keys.make(new ManageApiKeys.Wish(person, "Export", Set.of(), null))).isPresent();
      var now = world.clock.instant();
      var device =
          new Device(new DeviceId(UUID.randomUUID()), person, Device.Platform.IOS, now, now);
      devices.put(device, world.secrets.hashOf(person.toString()), new byte[] {1});
      feeds.put(person, world.secrets.hashOf("feed of " + person), now);
    }
    audit.clear();
  }

  @Test
  void endsAllOfOnePersonAndNothingOfOthers() {
    assertThat(access.endAll(ada)).isEqualTo(new Ended(2, 1, true));
    assertThat(access.endAll(ada)).isEqualTo(new Ended(0, 0, false));

    assertThat(keys.list(ada)).isEmpty();
    assertThat(audit).extracting(AuditEntry::action).containsOnly("api_key.revoked").hasSize(2);
    assertThat(keys.list(bob)).hasSize(2);
    assertThat(devices.list(bob)).hasSize(1);
    assertThat(feeds.find(bob)).isPresent();
  }

  @Test
  void whatListensEndsAlone() {
    assertThat(access.endListening(ada)).isEqualTo(new Ended(0, 1, true));

    assertThat(keys.list(ada)).hasSize(2);
    assertThat(devices.list(ada)).isEmpty();
    assertThat(feeds.find(ada)).isEmpty();
  }
}
