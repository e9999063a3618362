package org.verifiedcompliance.application.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.application.mail.WrittenMails;
import org.verifiedcompliance.domain.people.PersonId;

/** Knows whose letters, and those from before when, were to go. */
final class RememberedMails implements WrittenMails {
  final List<PersonId> forgotten = new ArrayList<>();
  final List<Instant> times = new ArrayList<>();

  @Override
  public void forget(PersonId person) {
    forgotten.add(person);
  }

  @Override
  public int forgetBefore(Instant time) {
    times.add(time);
    return 0;
  }
}
