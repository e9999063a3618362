package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.audited.AuditedReads;
import org.verifiedcompliance.application.edits.ChosenEdits;
import org.verifiedcompliance.application.edits.ConflictBook;
import org.verifiedcompliance.application.edits.EditMeeting;
import org.verifiedcompliance.application.edits.EditMeetingService;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.edits.EditPersonService;
import org.verifiedcompliance.application.edits.ListConflictsService;
import org.verifiedcompliance.application.edits.MeetingBases;
import org.verifiedcompliance.application.edits.PersonBases;
import org.verifiedcompliance.application.edits.ResolveConflictService;
import org.verifiedcompliance.application.meetings.ChangeMeeting;
import org.verifiedcompliance.application.meetings.ChangeMeetingService;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.people.ChangePerson;
import org.verifiedcompliance.application.people.ChangePersonService;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.edits.Conflicts;
import org.verifiedcompliance.domain.edits.EditMarks;
import org.verifiedcompliance.domain.edits.MeetingEditions;
import org.verifiedcompliance.domain.edits.PersonEditions;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.edits.ConflictRoutes;

/** Edits of people and meetings, how they merge, and the routes of conflicts. */
public final class EditsModule extends AbstractModule {
  @Provides
  @Singleton
  ConflictBook conflictBook(
      Conflicts conflicts, EditMarks marks, Outbox outbox, IdGenerator ids, InstantSource clock) {
    return new ConflictBook(conflicts, marks, outbox, ids, clock);
  }

  @Provides
  @Singleton
  ChangePerson changePerson(
      People people, Consents consents, UnitOfWork unitOfWork, InstantSource clock) {
    return new ChangePersonService(people, consents, unitOfWork, clock);
  }

  @Provides
  @Singleton
  ChangeMeeting changeMeeting(
      Meetings meetings,
      NearbyIndex index,
      Occurrences occurrences,
      MeetingViews views,
      MeetingDefaults defaults,
      InstantSource clock) {
    return new ChangeMeetingService(meetings, index, occurrences, views, defaults, clock);
  }

  @Provides
  @Singleton
  EditPerson editPerson(
      People people,
      PersonEditions editions,
      EditMarks marks,
      ChangePerson changePerson,
      ConflictBook conflicts,
      UnitOfWork unitOfWork) {
    var bases = new PersonBases(editions, marks);
    return new EditPersonService(people, editions, bases, changePerson, conflicts, unitOfWork);
  }

  @Provides
  @Singleton
  EditMeeting editMeeting(
      Meetings meetings,
      MeetingEditions editions,
      EditMarks marks,
      ChangeMeeting changeMeeting,
      ConflictBook conflicts,
      Occurrences occurrences,
      MeetingDefaults defaults,
      UnitOfWork unitOfWork) {
    var bases = new MeetingBases(editions, marks, occurrences, defaults);
    return new EditMeetingService(
        meetings, editions, bases, changeMeeting, conflicts, occurrences, defaults, unitOfWork);
  }

  @Provides
  @Singleton
  ChosenEdits chosenEdits(
      PersonEditions people,
      MeetingEditions meetings,
      ChangePerson changePerson,
      ChangeMeeting changeMeeting,
      ConflictBook book,
      Occurrences occurrences,
      MeetingDefaults defaults) {
    return new ChosenEdits(
        people, meetings, changePerson, changeMeeting, book, occurrences, defaults);
  }

  @ProvidesIntoSet
  Routes conflictRoutes(
      AuditedReads reads,
      Conflicts conflicts,
      ConflictBook book,
      ChosenEdits edits,
      UnitOfWork unitOfWork) {
    return new ConflictRoutes(
        reads.of(new ListConflictsService(conflicts)),
        new ResolveConflictService(conflicts, book, edits, unitOfWork));
  }
}
