package org.verifiedcompliance.application.consents;

import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.consents.ConsentNotice;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.consents.ConsentStanding;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.people.PersonId;

/** Consents into which somebody else publishes just before the first notices. */
final class RivalConsents implements Consents {
  private final Consents consents;
  private int notices;

  RivalConsents(Consents consents, int notices) {
    this.consents = consents;
    this.notices = notices;
  }

  @Override
  public ConsentNotice getCurrent() {
    return consents.getCurrent();
  }

  @Override
  public Optional<ConsentNotice> find(long version) {
    return consents.find(version);
  }

  @Override
  public List<ConsentNotice> listNotices() {
    return consents.listNotices();
  }

  @Override
  public boolean publish(ConsentNotice notice) {
    if (notices > 0) {
      notices--;
      consents.publish(notice);
    }
    return consents.publish(notice);
  }

  @Override
  public void lock(PersonId person) {
    consents.lock(person);
  }

  @Override
  public void add(ConsentRecord choice) {
    consents.add(choice);
  }

  @Override
  public List<ConsentRecord> list(PersonId person) {
    return consents.list(person);
  }

  @Override
  public ConsentStanding standing(PersonId person) {
    return consents.standing(person);
  }
}
