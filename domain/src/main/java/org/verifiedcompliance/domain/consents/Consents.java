package org.verifiedcompliance.domain.consents;

import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the notices and what people chose; both are only ever added to. */
public interface Consents {
  /** The notice in force: that with the highest version. */
  ConsentNotice getCurrent();

  /** One notice. */
  Optional<ConsentNotice> find(long version);

  /** All notices, the newest first. */
  List<ConsentNotice> listNotices();

  /** Keeps a new notice; false, and nothing kept, when there is one with this version. */
  boolean publish(ConsentNotice notice);

  /** Nobody else changes the person until the transaction is over. */
  void lock(PersonId person);

  /** Keeps a choice. */
  void add(ConsentRecord choice);

  /** All choices of a person, the newest first. */
  List<ConsentRecord> list(PersonId person);

  /** Where the person stands. */
  ConsentStanding standing(PersonId person);
}
