package org.verifiedcompliance.domain.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;

/** Port: the people on record. */
public interface People {
  /** Keeps a new person; false, and nothing kept, when the e-mail address is taken. */
  boolean add(Person person);

  /** The person with this id. */
  Optional<Person> find(PersonId id);

  /** Those of the people that are on record, in no order. */
  List<Person> list(Collection<PersonId> ids);

  /** The person with this address. */
  Optional<Person> findByEmail(EmailAddress email);

  /**
   * Replaces a person whose stored version is one less than this one's; false, and nothing changed,
   * when it is another or the person is unknown. The e-mail address and the day of the first entry
   * stay as they are.
   */
  boolean update(Person changed);

  /**
   * People by last name, first name and id (in the order of code points).
   *
   * @param text only those whose "first last address" contains it, any case; null for all
   */
  Part<Person> list(@Nullable String text, Slice slice);
}
