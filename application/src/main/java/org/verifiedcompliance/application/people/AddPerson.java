package org.verifiedcompliance.application.people;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;

/** Puts a person on record who has no account yet. */
@FunctionalInterface
public interface AddPerson {
  /** Adds the person, if the caller is an organiser or an admin. */
  Outcome add(Command command);

  /** Who adds whom. */
  record Command(
      CurrentUser by,
      EmailAddress email,
      String firstName,
      String lastName,
      @Nullable String phone,
      boolean consentGranted,
      @Nullable String notes) {}

  /** What came of it. */
  sealed interface Outcome {
    /** The person is on record. */
    record Added(Person person) implements Outcome {}

    /** Somebody with this address is on record already. */
    record EmailTaken() implements Outcome {}

    /** The caller may not add people. */
    record NotAllowed() implements Outcome {}
  }
}
