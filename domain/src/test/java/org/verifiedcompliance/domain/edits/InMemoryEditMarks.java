package org.verifiedcompliance.domain.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.verifiedcompliance.domain.people.PersonId;

/** Marks in a list. */
public final class InMemoryEditMarks implements EditMarks {
  private final List<EditMark> marks = new ArrayList<>();

  @Override
  public synchronized void add(EditMark mark) {
    var isTaken =
        marks.stream()
            .filter(kept -> kept.subject().equals(mark.subject()))
            .anyMatch(kept -> kept.version() == mark.version());
    if (isTaken) {
      throw new IllegalStateException("somebody made this version already");
    }
    marks.add(mark);
  }

  @Override
  public synchronized List<EditMark> listOwn(
      Subject subject, long after, PersonId by, String device) {
    return marks.stream()
        .filter(mark -> mark.subject().equals(subject) && mark.version() > after)
        .filter(mark -> mark.by().equals(by) && device.equals(mark.device()))
        .sorted(Comparator.comparingLong(EditMark::version))
        .toList();
  }

  @Override
  public synchronized void forget(PersonId person) {
    marks.removeIf(mark -> mark.subject().equals(new Subject.OfPerson(person)));
  }
}
