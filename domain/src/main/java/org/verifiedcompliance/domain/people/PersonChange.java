package org.verifiedcompliance.domain.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about a person; null leaves a field as it is.
 *
 * @param phone an empty text removes the number
 * @param notes an empty text removes the notes
 */
public record PersonChange(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String phone,
    @Nullable String notes,
    @Nullable Boolean consentGranted) {
  /** The next version of the person, or the same one when nothing is different. */
  public Person applyTo(Person person, Instant now) {
    var changed =
        new Person(
            person.id(),
            person.email(),
            firstName == null ? person.firstName() : firstName,
            lastName == null ? person.lastName() : lastName,
            phone == null ? person.phone() : orAbsent(phone),
            consentGranted == null ? person.consentGranted() : consentGranted,
            notes == null ? person.notes() : orAbsent(notes),
            person.createdAt(),
            person.updatedAt(),
            person.version());
    return changed.equals(person) ? person : changed.nextVersion(now);
  }

  private static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }
}
