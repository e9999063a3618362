package org.verifiedcompliance.application.edits;

import org.verifiedcompliance.application.meetings.ChangeMeeting;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingWorld;
import org.verifiedcompliance.application.people.ChangePerson;
import org.verifiedcompliance.application.people.ChangePersonService;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.InMemoryChanges;
import org.verifiedcompliance.domain.consents.InMemoryConsents;
import org.verifiedcompliance.domain.edits.InMemoryConflicts;
import org.verifiedcompliance.domain.edits.InMemoryEditMarks;
import org.verifiedcompliance.domain.people.InMemoryPeople;

/** The use cases of edits over stores in memory. */
public final class EditWorld {
  public final MeetingWorld meetings;
  public final InMemoryPeople people;
  public final InMemoryConflicts conflicts;
  public final InMemoryEditMarks marks = new InMemoryEditMarks();
  public final InMemoryChanges changes = new InMemoryChanges();
  public final UnitOfWork unitOfWork = new SerialUnitOfWork();
  public final EditPerson editPerson;
  public final EditMeeting editMeeting;
  public final ResolveConflict resolve;
  public final ListConflicts list;

  /** With nothing in it. */
  public EditWorld() {
    this(new InMemoryPeople(), new MeetingWorld());
  }

  /** Over these stores. */
  public EditWorld(InMemoryPeople people, MeetingWorld meetings) {
    this.people = people;
    this.meetings = meetings;
    this.conflicts = new InMemoryConflicts(people, meetings.meetings);
    var book = new ConflictBook(conflicts, marks, changes, new CountingIds(), meetings.clock);
    var changePerson =
        new ChangePersonService(people, new InMemoryConsents(), unitOfWork, meetings.clock);
    this.editPerson = people(changePerson, book);
    this.editMeeting = meetings(meetings.change, book);
    this.resolve =
        new ResolveConflictService(
            conflicts, book, chosen(changePerson, meetings.change, book), unitOfWork);
    this.list = new ListConflictsService(conflicts);
  }

  private EditPerson people(ChangePerson change, ConflictBook book) {
    var bases = new PersonBases(people, marks);
    return new EditPersonService(people, people, bases, change, book, unitOfWork);
  }

  private EditMeeting meetings(ChangeMeeting change, ConflictBook book) {
    var store = meetings.meetings;
    var defaults = MeetingDefaults.STANDARD;
    var bases = new MeetingBases(store, marks, meetings.occurrences, defaults);
    return new EditMeetingService(
        store, store, bases, change, book, meetings.occurrences, defaults, unitOfWork);
  }

  private ChosenEdits chosen(ChangePerson people, ChangeMeeting change, ConflictBook book) {
    return new ChosenEdits(
        this.people,
        meetings.meetings,
        people,
        change,
        book,
        meetings.occurrences,
        MeetingDefaults.STANDARD);
  }
}
