package org.verifiedcompliance.application.sessions;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.DevicePermission;
import org.verifiedcompliance.domain.sessions.FamilyDevice;
import org.verifiedcompliance.domain.sessions.FamilyDevices;

/** Lets admins say which phones people may share; who decided what stays on record. */
public final class ManageFamilyDevices {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private final FamilyDevices devices;
  private final People people;
  private final InstantSource clock;

  /** Works on these stores. */
  public ManageFamilyDevices(FamilyDevices devices, People people, InstantSource clock) {
    this.devices = devices;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The phones that a person may share; empty when the person is unknown or the caller no admin.
   */
  public Optional<List<FamilyDevice>> list(CurrentUser by, PersonId person) {
    return isKnown(by, person) ? Optional.of(devices.list(person)) : Optional.empty();
  }

  /**
   * Lets a person share a phone from now on; false when the person is unknown or the caller no
   * admin.
   *
   * @param device the phone's own name or its fingerprint
   */
  public boolean allow(CurrentUser by, PersonId person, String device) {
    var isKnown = isKnown(by, person);
    if (isKnown) {
      var _ = decide(by, person, device, true);
    }
    return isKnown;
  }

  /**
   * Takes that back; false when there was nothing to take back, the person is unknown or the caller
   * no admin.
   *
   * @param device the phone's own name or its fingerprint
   */
  public boolean takeBack(CurrentUser by, PersonId person, String device) {
    return isKnown(by, person) && decide(by, person, device, false);
  }

  private boolean isKnown(CurrentUser by, PersonId person) {
    return by.is(Role.ADMIN) && people.find(person).isPresent();
  }

  private boolean decide(CurrentUser by, PersonId person, String device, boolean allowed) {
    var fingerprint = FINGERPRINT.matcher(device).matches() ? device : devices.fingerprint(device);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return devices.decide(new DevicePermission(fingerprint, person, allowed, by.person(), now));
  }
}
