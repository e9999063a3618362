package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.verifiedcompliance.application.auth.RolesInForce;
import org.verifiedcompliance.application.devices.SyncedDevices;
import org.verifiedcompliance.application.edits.EditMeeting;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.PublishMeeting;
import org.verifiedcompliance.application.offline.AnchorTimeService;
import org.verifiedcompliance.application.offline.DeviceTimes;
import org.verifiedcompliance.application.offline.TimeLimits;
import org.verifiedcompliance.application.offline.TimeTokens;
import org.verifiedcompliance.application.operations.DropOperationsService;
import org.verifiedcompliance.application.operations.OperationDesk;
import org.verifiedcompliance.application.operations.OperationRules;
import org.verifiedcompliance.application.operations.Operations;
import org.verifiedcompliance.application.operations.ProcessDueOperationsService;
import org.verifiedcompliance.application.operations.ProcessOperationsService;
import org.verifiedcompliance.application.operations.PushOperationsService;
import org.verifiedcompliance.application.operations.ReadOperations;
import org.verifiedcompliance.application.operations.ReadOperationsService;
import org.verifiedcompliance.application.operations.RetryOperationService;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.sessions.ReportPresence;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.Wakes;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.meetings.MeetingOperations;
import org.verifiedcompliance.http.offline.AnchorRoutes;
import org.verifiedcompliance.http.offline.LiveRules;
import org.verifiedcompliance.http.offline.OfflineRoutes;
import org.verifiedcompliance.http.offline.PublicKeyRoutes;
import org.verifiedcompliance.http.operations.Actions;
import org.verifiedcompliance.http.people.PeopleOperations;
import org.verifiedcompliance.http.sessions.SessionOperations;
import org.verifiedcompliance.persistence.jobs.Job;
import org.verifiedcompliance.security.TimeKeys;

/** What phones recorded without a network. */
public final class OfflineModule extends AbstractModule {
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final AppConfig.Offline settings;

  /** Treated by these settings. */
  public OfflineModule(AppConfig.Offline settings) {
    this.settings = settings;
  }

  @Provides
  @Singleton
  DeviceTimes deviceTimes(TimeTokens tokens) {
    return new DeviceTimes(tokens, TimeLimits.standard());
  }

  @ProvidesIntoSet
  Routes anchorRoutes(TimeTokens tokens, InstantSource clock) {
    return new AnchorRoutes(new AnchorTimeService(tokens, TimeLimits.standard(), clock));
  }

  @ProvidesIntoSet
  Routes publicKeyRoutes(TimeKeys keys) {
    return new PublicKeyRoutes(keys);
  }

  @ProvidesIntoSet
  Actions attendance(
      OpenSession openSession,
      CheckIn checkIn,
      CheckOut checkOut,
      ReportPresence reportPresence,
      EndSession endSession) {
    return new SessionOperations(openSession, checkIn, checkOut, reportPresence, endSession);
  }

  @ProvidesIntoSet
  Actions people(EditPerson editPerson) {
    return new PeopleOperations(editPerson);
  }

  @ProvidesIntoSet
  Actions meetings(
      PublishMeeting publishMeeting,
      EditMeeting editMeeting,
      Occurrences occurrences,
      MeetingDefaults defaults) {
    return new MeetingOperations(publishMeeting, editMeeting, occurrences, defaults);
  }

  @Provides
  @Singleton
  OperationDesk desk(
      Operations operations,
      Consents consents,
      Set<Actions> features,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    var standard = OperationRules.standard();
    var rules =
        new OperationRules(
            settings.review(), settings.hold(), settings.retries(), standard.queue());
    return new OperationDesk(
        operations,
        consents,
        new LiveRules(features),
        unitOfWork,
        rules,
        () -> ThreadLocalRandom.current().nextDouble(),
        clock);
  }

  @Provides
  @Singleton
  ReadOperations readOperations(Operations operations, InstantSource clock) {
    return new ReadOperationsService(operations, clock);
  }

  @ProvidesIntoSet
  Routes offlineRoutes(
      Operations operations,
      OperationDesk desk,
      ReadOperations read,
      DeviceTimes times,
      SyncedDevices devices,
      PoliciesInForce policies,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    var useCases =
        new OfflineRoutes.UseCases(
            new PushOperationsService(desk, devices, policies, clock),
            read,
            new ProcessOperationsService(desk),
            new RetryOperationService(operations, desk, unitOfWork, clock),
            new DropOperationsService(operations, unitOfWork));
    var limits = new OfflineRoutes.Limits(settings.batch(), settings.retries());
    return new OfflineRoutes(useCases, limits, times, clock);
  }

  @ProvidesIntoSet
  Job dueOperations(
      Operations operations,
      OperationDesk desk,
      RolesInForce roles,
      Wakes wakes,
      InstantSource clock) {
    var due = new ProcessDueOperationsService(operations, desk, roles, clock);
    Runnable work =
        () -> {
          due.process();
          wakes.wake();
        };
    return new Job("process-due-operations", PAUSE, work);
  }
}
