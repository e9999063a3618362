package org.verifiedcompliance.application.privacy;

import java.time.Instant;
import java.util.function.Consumer;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows all that is held on a person, to themselves and to admins. */
@FunctionalInterface
public interface ExportPerson {
  /** Prepares it; what an admin sees of somebody else stays on record. */
  Outcome export(Command command);

  /** Who asks for whom. */
  record Command(CurrentUser by, PersonId id) {}

  /** What came of it. */
  sealed interface Outcome {
    /**
     * It can be written.
     *
     * @param content writes it part by part
     */
    record Found(PersonId id, Instant at, Consumer<PersonalData.Sink> content) implements Outcome {}

    /** Nobody, or nobody whom the caller may know of. */
    record NotFound() implements Outcome {}
  }
}
