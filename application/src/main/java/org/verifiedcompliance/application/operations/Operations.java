package org.verifiedcompliance.application.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the memory of every operation that ever came, kept in the transaction of its effect. */
public interface Operations {

  /**
   * Makes all others wait who change the person's attendance or operations, until the transaction
   * ends. Nothing may be written before it.
   */
  void lock(PersonId person);

  /** The person's operations with these ids, all that wait, and what things with names are. */
  Known know(PersonId person, Set<OperationId> ids, Set<String> names);

  /** Keeps these, in place of what was remembered of the same ids. */
  void keep(Collection<Remembered> operations);

  /**
   * Whether a lower number of the phone, counted from 1 or its first, is neither remembered nor one
   * of these.
   */
  boolean isGapBefore(PersonId person, String device, long sequence, Set<Long> present);

  /** One operation of the person. */
  Optional<Remembered> find(PersonId person, OperationId id);

  /** The person's operations that wait, in the order in which they came, ties by id. */
  Part<Remembered> listWaiting(PersonId person, Slice slice);

  /** The person's operations that failed, the latest first, ties by id. */
  Part<Remembered> listFailed(PersonId person, Slice slice);

  /** How many there are of each kind. */
  Counts count(PersonId person, Instant now);

  /** Forgets what waits, as if it had never come, and says how many that were. */
  int forgetWaiting(PersonId person);

  /** People for whom something is due, those first who wait longest. */
  List<PersonId> listDue(Instant now, int limit);

  /**
   * The person's operations in figures.
   *
   * @param waiting pending, retrying or held
   * @param due of the waiting ones those whose time has come
   * @param lastAttempt when one was tried last
   */
  record Counts(
      long waiting, long failed, long completed, long due, @Nullable Instant lastAttempt) {}
}
