package org.verifiedcompliance.http.sessions;

import java.util.Map;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.sessions.ReportPresence;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.http.input.TextField;
import org.verifiedcompliance.http.operations.Action;
import org.verifiedcompliance.http.operations.Actions;
import org.verifiedcompliance.http.operations.Wish;

/** Attendance that was recorded without a network. */
public final class SessionOperations implements Actions {
  private static final String SESSION = "session_id";

  private final OpenSession openSession;
  private final CheckIn checkIn;
  private final CheckOut checkOut;
  private final ReportPresence reportPresence;
  private final EndSession endSession;

  /** Serves these use cases. */
  public SessionOperations(
      OpenSession openSession,
      CheckIn checkIn,
      CheckOut checkOut,
      ReportPresence reportPresence,
      EndSession endSession) {
    this.openSession = openSession;
    this.checkIn = checkIn;
    this.checkOut = checkOut;
    this.reportPresence = reportPresence;
    this.endSession = endSession;
  }

  @Override
  public Map<OperationType, Action> byType() {
    return Map.of(
        OperationType.CREATE_SESSION, this::open,
        OperationType.CHECK_IN, this::checkIn,
        OperationType.CHECK_OUT, this::checkOut,
        OperationType.PRESENCE, this::presence,
        OperationType.END_SESSION, this::end);
  }

  private Object open(Wish wish) {
    var now = OpenFields.command(wish.data(), person(wish));
    var command =
        new OpenSession.Command(
            now.person(), now.target(), now.notes(), now.clientId(), wish.when(), now.occurrence());
    return SessionJson.SessionView.from(AttendanceAnswers.of(openSession.open(command)));
  }

  private Object checkIn(Wish wish) {
    var name = wish.named(SESSION);
    var supersede = wish.data().bool("supersede");
    var report = ReportFields.report(wish.data());
    var now = new CheckIn.Command(person(wish), session(name), report, supersede.or(false));
    var command =
        new CheckIn.Command(
            now.person(), now.session(), report, now.supersede(), now.vouched(), wish.when());
    return AttendanceAnswers.of(checkIn.checkIn(command));
  }

  private Object checkOut(Wish wish) {
    var name = wish.named(SESSION);
    var report = ReportFields.report(wish.data());
    var now = new CheckOut.Command(person(wish), session(name), report);
    var command =
        new CheckOut.Command(now.person(), now.session(), report, now.vouched(), wish.when());
    return AttendanceAnswers.of(checkOut.checkOut(command));
  }

  private Object presence(Wish wish) {
    var name = wish.named(SESSION);
    var report = ReportFields.presence(wish.data());
    var command = new ReportPresence.Command(person(wish), session(name), report);
    return AttendanceAnswers.of(reportPresence.report(command));
  }

  private Object end(Wish wish) {
    var name = wish.named(SESSION);
    var reason = wish.data().text("reason").length(0, 2_000);
    wish.data().check();
    var command = new EndSession.Command(person(wish), session(name), reason.orNull(), wish.when());
    return AttendanceAnswers.of(endSession.end(command));
  }

  private static SessionId session(TextField name) {
    return new SessionId(Wish.id(name, SessionProblems::notFound));
  }

  private static PersonId person(Wish wish) {
    return wish.user().person();
  }
}
