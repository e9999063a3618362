package org.verifiedcompliance.application.auth;

import java.time.InstantSource;
import java.util.List;
import org.verifiedcompliance.domain.people.PersonId;

/** Reads those that live now. */
public final class ListSignInsService implements ListSignIns {
  private final SignIns signIns;
  private final InstantSource clock;

  /** Takes the ports. */
  public ListSignInsService(SignIns signIns, InstantSource clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public List<SignIn> list(PersonId person) {
    return signIns.listLive(person, clock.instant());
  }
}
