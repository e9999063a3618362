package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.audited.AuditedReads;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.people.AddPersonService;
import org.verifiedcompliance.application.people.FindPersonService;
import org.verifiedcompliance.application.people.ListPeopleService;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.people.PeopleRoutes;

/** People and their routes. */
public final class PeopleModule extends AbstractModule {
  @ProvidesIntoSet
  Routes peopleRoutes(
      People people,
      EditPerson editPerson,
      AuditedReads reads,
      IdGenerator ids,
      InstantSource clock) {
    return new PeopleRoutes(
        new AddPersonService(people, ids, clock),
        reads.of(new FindPersonService(people)),
        editPerson,
        reads.of(new ListPeopleService(people)));
  }
}
