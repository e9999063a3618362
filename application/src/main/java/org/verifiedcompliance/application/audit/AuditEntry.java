package org.verifiedcompliance.application.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What was done, and to what. Holds no secret, no place, no e-mail address and nothing that
 * somebody typed: ids, numbers and words of ours alone.
 *
 * @param action what was done, such as {@code meeting.published}
 * @param person whom it concerns: who was looked at, or in whose name it was done; null for nobody
 * @param subjectKind what kind of thing, such as {@code meeting}
 * @param subjectId which one; null for all of them
 * @param details a few more words, by name; long ones are cut
 * @param shown of whom something was shown, when it was several
 */
public record AuditEntry(
    String action,
    @Nullable PersonId person,
    String subjectKind,
    @Nullable String subjectId,
    Map<String, String> details,
    Set<PersonId> shown) {
  private static final Pattern ACTION = Pattern.compile("[a-z_]+\\.[a-z_]+");
  private static final Pattern NAME = Pattern.compile("[a-z_]+");
  private static final int LONGEST = 200;

  /**
   * Copies the details and who was shown.
   *
   * @throws IllegalArgumentException when the action is not two words with a dot between, or a name
   *     is not a word
   */
  public AuditEntry {
    if (!ACTION.matcher(action).matches()) {
      throw new IllegalArgumentException("not an action: " + action);
    }
    if (!NAME.matcher(subjectKind).matches()
        || !details.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw new IllegalArgumentException("a name of an entry must be a word in lower case");
    }
    details = Map.copyOf(details);
    shown = Set.copyOf(shown);
  }

  /** One that shows nobody but perhaps the person. */
  public AuditEntry(
      String action,
      @Nullable PersonId person,
      String subjectKind,
      @Nullable String subjectId,
      Map<String, String> details) {
    this(action, person, subjectKind, subjectId, details, Set.of());
  }

  /** Something was done to one thing. */
  public static AuditEntry of(String action, String subjectKind, UUID subject) {
    return new AuditEntry(action, null, subjectKind, subject.toString(), Map.of());
  }

  /** Something was done to things of a kind. */
  public static AuditEntry of(String action, String subjectKind) {
    return new AuditEntry(action, null, subjectKind, null, Map.of());
  }

  /** Something was done to a person, or seen of one. */
  public static AuditEntry ofPerson(String action, PersonId person) {
    return of(action, "person", person.value()).concerning(person);
  }

  /** The same, concerning a person. */
  public AuditEntry concerning(@Nullable PersonId whom) {
    return new AuditEntry(action, whom, subjectKind, subjectId, details, shown);
  }

  /** The same, which showed something of each of these. */
  public AuditEntry showing(Collection<PersonId> people) {
    return new AuditEntry(action, person, subjectKind, subjectId, details, Set.copyOf(people));
  }

  /** The same with where the part of a list begins: an offset, or behind what was shown before. */
  public AuditEntry beginning(Slice slice) {
    return slice.after() == null ? with("offset", slice.offset()) : with("continued", true);
  }

  /** The same with one more word. */
  public AuditEntry with(String name, Object value) {
    var more = new LinkedHashMap<>(details);
    var text = value.toString();
    more.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    return new AuditEntry(action, person, subjectKind, subjectId, more, shown);
  }
}
