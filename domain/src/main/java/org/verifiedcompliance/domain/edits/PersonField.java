package org.verifiedcompliance.domain.edits;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.Person;

/** What of a person can be edited; each is merged on its own. */
public enum PersonField {
  /** Given name. */
  FIRST_NAME(Person::firstName),
  /** Family name. */
  LAST_NAME(Person::lastName),
  /** Phone number. */
  PHONE(Person::phone),
  /** Notes. */
  NOTES(Person::notes),
  /** Whether the person agreed that their location is taken. */
  CONSENT_GRANTED(Person::consentGranted);

  private final Function<Person, @Nullable Object> value;

  PersonField(Function<Person, @Nullable Object> value) {
    this.value = value;
  }

  /** Its name: lower case with underscores. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fields in which two editions of a person differ. */
  public static Set<PersonField> differing(Person one, Person other) {
    var differing = EnumSet.noneOf(PersonField.class);
    Arrays.stream(values())
        .filter(field -> !Objects.equals(field.value.apply(one), field.value.apply(other)))
        .forEach(differing::add);
    return differing;
  }
}
