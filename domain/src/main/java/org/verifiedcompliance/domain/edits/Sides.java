package org.verifiedcompliance.domain.edits;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.Person;

/** Both versions of what is in conflict, and the one that they come from. */
public sealed interface Sides {
  /** What was edited. */
  Subject subject();

  /** The names of the fields in conflict, sorted. */
  Set<String> keys();

  /** Whether there is nothing left to choose: the present edition has what the edit wanted. */
  boolean isMoot();

  /** Whether another edit of the same thing wants the same of the same fields. */
  boolean wantsSameAs(Sides other);

  /**
   * Two editions of a person.
   *
   * @param fields those in conflict; the others say nothing here
   * @param base what the edit was made on, null when nobody knows it any more
   * @param mine what the edit made of it
   * @param theirs what is on record: now while the conflict is open, then what was when it was
   *     noticed
   */
  record OfPerson(Set<PersonField> fields, @Nullable Person base, Person mine, Person theirs)
      implements Sides {
    /** Copies the fields. */
    public OfPerson {
      fields = Set.copyOf(fields);
    }

    @Override
    public Subject subject() {
      return new Subject.OfPerson(theirs.id());
    }

    @Override
    public Set<String> keys() {
      return fields.stream().map(PersonField::key).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean isMoot() {
      return Collections.disjoint(fields, PersonField.differing(mine, theirs));
    }

    @Override
    public boolean wantsSameAs(Sides other) {
      return other instanceof OfPerson same
          && fields.equals(same.fields)
          && Collections.disjoint(fields, PersonField.differing(mine, same.mine));
    }
  }

  /**
   * Two editions of a meeting; the same as of a person.
   *
   * @param fields those in conflict; the others say nothing here
   * @param base what the edit was made on, null when nobody knows it any more
   * @param mine what the edit made of it
   * @param theirs what is on record: now while the conflict is open, then what was when it was
   *     noticed
   */
  record OfMeeting(Set<MeetingField> fields, @Nullable Meeting base, Meeting mine, Meeting theirs)
      implements Sides {
    /** Copies the fields. */
    public OfMeeting {
      fields = Set.copyOf(fields);
    }

    @Override
    public Subject subject() {
      return new Subject.OfMeeting(theirs.id());
    }

    @Override
    public Set<String> keys() {
      return fields.stream().map(MeetingField::key).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean isMoot() {
      return Collections.disjoint(fields, MeetingField.differing(mine, theirs));
    }

    @Override
    public boolean wantsSameAs(Sides other) {
      return other instanceof OfMeeting same
          && fields.equals(same.fields)
          && Collections.disjoint(fields, MeetingField.differing(mine, same.mine));
    }
  }
}
