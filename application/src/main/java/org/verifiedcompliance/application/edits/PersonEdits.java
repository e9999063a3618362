package org.verifiedcompliance.application.edits;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;

/** Parts of changes of people. */
final class PersonEdits {
  private PersonEdits() {}

  /** The change of these fields alone. */
  static PersonChange only(Set<PersonField> fields, PersonChange change) {
    return new PersonChange(
        fields.contains(PersonField.FIRST_NAME) ? change.firstName() : null,
        fields.contains(PersonField.LAST_NAME) ? change.lastName() : null,
        fields.contains(PersonField.PHONE) ? change.phone() : null,
        fields.contains(PersonField.NOTES) ? change.notes() : null,
        fields.contains(PersonField.CONSENT_GRANTED) ? change.consentGranted() : null);
  }

  /** The change that makes every field as it is here. */
  static PersonChange to(Person person) {
    return new PersonChange(
        person.firstName(),
        person.lastName(),
        orEmpty(person.phone()),
        orEmpty(person.notes()),
        person.consentGranted());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
