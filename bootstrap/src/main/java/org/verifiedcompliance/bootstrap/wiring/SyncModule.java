package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.Set;
import org.verifiedcompliance.application.audited.AuditedReads;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.operations.ReadOperations;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.sync.PullChangesService;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.sync.PulledData;
import org.verifiedcompliance.http.sync.SyncRoutes;

/** What phones fetch; features add what only they can show. */
public final class SyncModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), PulledData.class);
  }

  @ProvidesIntoSet
  Routes syncRoutes(
      AuditedReads reads,
      ChangeLog log,
      Sessions sessions,
      Meetings meetings,
      People people,
      MeetingViews views,
      ReadOperations operations,
      Set<PulledData> others) {
    var pull = new PullChangesService(log, sessions, meetings, people, views);
    return new SyncRoutes(reads.of(pull), operations, log, others);
  }
}
