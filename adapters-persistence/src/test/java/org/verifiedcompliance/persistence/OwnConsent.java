package org.verifiedcompliance.persistence;

import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.consents.JdbiConsents;

/** People of tests who agree by themselves that their location is taken. */
public final class OwnConsent {
  private OwnConsent() {}

  /** Notes the first version, agreed by whoever it is about. */
  public static Consumer<PersonId> in(Jdbi jdbi) {
    var consents = new JdbiConsents(jdbi);
    return person -> consents.add(new ConsentRecord(person, 1, true, null, Instant.EPOCH, person));
  }
}
