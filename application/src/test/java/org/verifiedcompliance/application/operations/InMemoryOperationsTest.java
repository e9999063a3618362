package org.verifiedcompliance.application.operations;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryOperationsTest implements OperationsContract {
  private final InMemoryOperations operations = new InMemoryOperations();

  @Override
  public Operations operations() {
    return operations;
  }

  @Override
  public PersonId newPerson() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public UUID newSession(PersonId person, String name) {
    var id = UUID.randomUUID();
    operations.name(person, name, id);
    return id;
  }
}
