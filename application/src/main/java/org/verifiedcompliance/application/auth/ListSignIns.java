package org.verifiedcompliance.application.auth;

import java.util.List;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows a person the devices on which they are signed in. */
@FunctionalInterface
public interface ListSignIns {
  /** The live ones, the one used last first. */
  List<SignIn> list(PersonId person);
}
