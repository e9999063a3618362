package org.verifiedcompliance.application.stream;

class InMemoryChangesTest implements ChangesContract {
  private final InMemoryChanges changes = new InMemoryChanges();

  @Override
  public ChangeLog log() {
    return changes;
  }

  @Override
  public Outbox outbox() {
    return changes;
  }
}
