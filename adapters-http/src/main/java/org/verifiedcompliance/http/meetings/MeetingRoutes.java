package org.verifiedcompliance.http.meetings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.application.edits.Base;
import org.verifiedcompliance.application.edits.EditMeeting;
import org.verifiedcompliance.application.meetings.DeactivateMeeting;
import org.verifiedcompliance.application.meetings.FindMeeting;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.application.meetings.PublishMeeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;

/** The routes of single meetings. */
public final class MeetingRoutes implements Routes {
  private final PublishMeeting publishMeeting;
  private final FindMeeting findMeeting;
  private final EditMeeting editMeeting;
  private final DeactivateMeeting deactivateMeeting;
  private final Occurrences occurrences;
  private final MeetingDefaults defaults;

  /** Takes the use cases, what knows recurrence rules, and what holds for what is not said. */
  public MeetingRoutes(
      PublishMeeting publishMeeting,
      FindMeeting findMeeting,
      EditMeeting editMeeting,
      DeactivateMeeting deactivateMeeting,
      Occurrences occurrences,
      MeetingDefaults defaults) {
    this.publishMeeting = publishMeeting;
    this.findMeeting = findMeeting;
    this.editMeeting = editMeeting;
    this.deactivateMeeting = deactivateMeeting;
    this.occurrences = occurrences;
    this.defaults = defaults;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/meetings", this::publish, RouteAccess.SIGNED_IN);
    routes.get("/meetings/{id}", this::find, RouteAccess.SIGNED_IN);
    routes.put("/meetings/{id}", this::change, RouteAccess.SIGNED_IN);
    routes.post("/meetings/{id}/deactivate", this::deactivate, RouteAccess.SIGNED_IN);
  }

  private void publish(Context ctx) {
    var view = of(publishMeeting.publish(MeetingInput.publish(ctx, occurrences, defaults)));
    answer(ctx.status(201), view);
  }

  static MeetingView of(PublishMeeting.Outcome outcome) {
    return switch (outcome) {
      case PublishMeeting.Outcome.Published(var view) -> view;
      case PublishMeeting.Outcome.Invalid(var faults) -> throw invalid(faults).toException();
    };
  }

  private void find(Context ctx) {
    var id = new MeetingId(Requests.uuid(ctx, "id"));
    answer(ctx, findMeeting.find(id).orElseThrow(() -> notFound().toException()));
  }

  private void change(Context ctx) {
    var command = MeetingInput.change(ctx);
    var outcome =
        Versions.<EditMeeting.Outcome>expecting(
            ctx,
            EditMeeting.Outcome.Stale.class,
            version -> editMeeting.edit(command.onlyFor(version)));
    var view = MeetingEdits.view(outcome);
    if (command.base() instanceof Base.Present) {
      answer(ctx, view);
    } else {
      Versions.answer(ctx, view.meeting().version(), MeetingEdits.edited(outcome));
    }
  }

  private void deactivate(Context ctx) {
    var id = new MeetingId(Requests.uuid(ctx, "id"));
    var command = new DeactivateMeeting.Command(Requests.currentUser(ctx), id);
    switch (deactivateMeeting.deactivate(command)) {
      case DeactivateMeeting.Outcome.Deactivated() ->
          ctx.json(Map.of("message", "Meeting deactivated successfully"));
      case DeactivateMeeting.Outcome.NoSuchMeeting() -> throw notFound().toException();
      case DeactivateMeeting.Outcome.NotAllowed() -> throw notAllowed().toException();
      case DeactivateMeeting.Outcome.Stale() -> throw busy().toException();
    }
  }

  /** A meeting with a date to come changes by itself. */
  private static void answer(Context ctx, MeetingView view) {
    var json = MeetingJson.from(view);
    if (view.nextStart() == null) {
      Versions.answer(ctx, view.meeting().version(), json);
    } else {
      Versions.answerVarying(ctx, view.meeting().version(), json);
    }
  }

  static Problem invalid(List<InvalidField> faults) {
    return Problem.invalidInput(
        faults.stream()
            .map(fault -> new Problem.FieldError(fault.field(), fault.code(), fault.message()))
            .toList());
  }

  static Problem notFound() {
    return Problem.notFound("meeting-not-found", "There is no such meeting.");
  }

  static Problem notAllowed() {
    return Problem.forbidden(
        "not-your-meeting", "Only who published the meeting, or an admin, may do this.");
  }

  private static Problem busy() {
    return Problem.conflict(
        "changed-meanwhile", "The meeting is being changed by others. Please try again.");
  }
}
