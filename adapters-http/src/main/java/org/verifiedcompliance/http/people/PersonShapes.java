package org.verifiedcompliance.http.people;

import org.verifiedcompliance.domain.people.Person;

/** People as the routes of contacts show them, for other routes. */
public final class PersonShapes {
  private PersonShapes() {}

  /** As {@code GET /contacts/{id}} answers. */
  public static Object of(Person person) {
    return PersonJson.Contact.from(person);
  }
}
