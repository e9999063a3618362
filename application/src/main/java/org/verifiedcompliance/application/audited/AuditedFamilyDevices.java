package org.verifiedcompliance.application.audited;

import java.util.List;
import java.util.Set;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.DevicePermission;
import org.verifiedcompliance.domain.sessions.FamilyDevice;
import org.verifiedcompliance.domain.sessions.FamilyDevices;

/** Shared phones, with what admins decide on them and read of them in the log. */
public final class AuditedFamilyDevices implements FamilyDevices {
  private final FamilyDevices kept;
  private final Together together;

  /** Keeps permissions there. */
  public AuditedFamilyDevices(FamilyDevices kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public boolean decide(DevicePermission permission) {
    var action = permission.isAllowed() ? "phone.shared" : "phone.unshared";
    return together.ifDone(
        () -> kept.decide(permission), () -> AuditEntry.ofPerson(action, permission.person()));
  }

  @Override
  public List<FamilyDevice> list(PersonId person) {
    return together.change(
        () -> kept.list(person), _ -> AuditEntry.ofPerson("phone.listed", person));
  }

  @Override
  public void allow(String device, Set<PersonId> people) {
    kept.allow(device, people);
  }

  @Override
  public String fingerprint(String device) {
    return kept.fingerprint(device);
  }
}
