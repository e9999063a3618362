package org.verifiedcompliance.application.people;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.Person;

/** Lists the people on record. */
@FunctionalInterface
public interface ListPeople {
  /** Lists people by name, if the caller is an admin. */
  Outcome list(Command command);

  /**
   * Who asks for which part.
   *
   * @param text only those whose name or address contains it, any case; null for all
   */
  record Command(CurrentUser by, @Nullable String text, Slice slice) {}

  /** What came of it. */
  sealed interface Outcome {
    /** The part of the list, perhaps empty. */
    record Listed(Part<Person> people) implements Outcome {}

    /** The caller is no admin. */
    record NotAllowed() implements Outcome {}
  }
}
