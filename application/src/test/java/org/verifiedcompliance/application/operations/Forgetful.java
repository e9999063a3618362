package org.verifiedcompliance.application.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/** A memory that can be read and not written. */
record Forgetful(Operations readable) implements Operations {

  @Override
  public void lock(PersonId person) {
    readable.lock(person);
  }

  @Override
  public Known know(PersonId person, Set<OperationId> ids, Set<String> names) {
    return readable.know(person, ids, names);
  }

  @Override
  public void keep(Collection<Remembered> operations) {
    throw new StoreUnavailable("away");
  }

  @Override
  public boolean isGapBefore(PersonId person, String device, long sequence, Set<Long> present) {
    return readable.isGapBefore(person, device, sequence, present);
  }

  @Override
  public Optional<Remembered> find(PersonId person, OperationId id) {
    return readable.find(person, id);
  }

  @Override
  public Part<Remembered> listWaiting(PersonId person, Slice slice) {
    return readable.listWaiting(person, slice);
  }

  @Override
  public Part<Remembered> listFailed(PersonId person, Slice slice) {
    return readable.listFailed(person, slice);
  }

  @Override
  public Counts count(PersonId person, Instant now) {
    return readable.count(person, now);
  }

  @Override
  public int forgetWaiting(PersonId person) {
    throw new StoreUnavailable("away");
  }

  @Override
  public List<PersonId> listDue(Instant now, int limit) {
    return readable.listDue(now, limit);
  }
}
