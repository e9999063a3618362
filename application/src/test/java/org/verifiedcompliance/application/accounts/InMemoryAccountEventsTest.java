package org.verifiedcompliance.application.accounts;

class InMemoryAccountEventsTest implements AccountEventsContract {
  private final InMemoryAccountEvents events = new InMemoryAccountEvents();

  @Override
  public AccountEvents events() {
    return events;
  }
}
