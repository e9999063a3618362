package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.administration.ChangeUserService;
import org.verifiedcompliance.application.administration.ManageUsers;
import org.verifiedcompliance.application.administration.SeeDashboard;
import org.verifiedcompliance.application.administration.Users;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audit.AuditTrail;
import org.verifiedcompliance.application.auth.LogOutEverywhere;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.exports.RunExportService;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.statistics.SeeRecentAttendance;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.administration.AdministrationRoutes;
import org.verifiedcompliance.http.administration.UserRoutes;
import org.verifiedcompliance.http.exports.ExportRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.administration.JdbiStock;
import org.verifiedcompliance.persistence.administration.JdbiUsers;
import org.verifiedcompliance.persistence.exports.JdbiExports;
import org.verifiedcompliance.persistence.meetings.JdbiCatalogue;

/** What admins see and do. */
public final class AdministrationModule extends AbstractModule {
  @Provides
  @Singleton
  Users users(Database database) {
    return new JdbiUsers(database.jdbi());
  }

  @ProvidesIntoSet
  Routes userRoutes(
      Users users,
      Accounts accounts,
      SignIns signIns,
      SignInStates states,
      LogOutEverywhere logOut,
      AuditLog log,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new UserRoutes(
        new ManageUsers(users, logOut, states, log, unitOfWork, clock),
        new ChangeUserService(users, accounts, signIns, states, log, unitOfWork, clock));
  }

  @ProvidesIntoSet
  Routes administrationRoutes(
      Database database,
      SeeRecentAttendance attendance,
      MeetingViews views,
      AuditTrail trail,
      AuditLog log,
      InstantSource clock) {
    return new AdministrationRoutes(
        new SeeDashboard(new JdbiStock(database.jdbi()), attendance, clock),
        new JdbiCatalogue(database.jdbi()),
        views,
        trail,
        log);
  }

  @ProvidesIntoSet
  Routes exportRoutes(Database database, AuditLog log, InstantSource clock) {
    return new ExportRoutes(new RunExportService(new JdbiExports(database.jdbi()), log), clock);
  }
}
