package org.verifiedcompliance.application.recovery;

import org.verifiedcompliance.application.auth.StandingAccess;
import org.verifiedcompliance.application.calendars.CalendarFeeds;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.Devices;
import org.verifiedcompliance.application.tokens.ApiKey;
import org.verifiedcompliance.application.tokens.ManageApiKeys;
import org.verifiedcompliance.domain.people.PersonId;

/** Ends each by the way that its owner would, so that the audit log names each. */
public final class StandingAccessService implements StandingAccess {
  private final ManageApiKeys keys;
  private final Devices devices;
  private final CalendarFeeds feeds;

  /** Takes what keeps them. */
  public StandingAccessService(ManageApiKeys keys, Devices devices, CalendarFeeds feeds) {
    this.keys = keys;
    this.devices = devices;
    this.feeds = feeds;
  }

  @Override
  public Ended endListening(PersonId person) {
    return new Ended(0, removeDevices(person), feeds.remove(person));
  }

  @Override
  public Ended endAll(PersonId person) {
    return new Ended(revokeKeys(person), removeDevices(person), feeds.remove(person));
  }

  private int revokeKeys(PersonId person) {
    var revoked = 0;
    for (ApiKey key : keys.list(person)) {
      revoked += keys.revoke(person, key.id()) ? 1 : 0;
    }
    return revoked;
  }

  private int removeDevices(PersonId person) {
    var removed = 0;
    for (Device device : devices.list(person)) {
      removed += devices.remove(person, device.id()) ? 1 : 0;
    }
    return removed;
  }
}
