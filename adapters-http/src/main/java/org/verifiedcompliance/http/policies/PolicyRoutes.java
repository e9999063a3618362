package org.verifiedcompliance.http.policies;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.policies.ChangePolicy;
import org.verifiedcompliance.application.policies.PolicyView;
import org.verifiedcompliance.application.policies.ReadPolicy;
import org.verifiedcompliance.application.policies.ReadPolicyText;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Body;

/** The policies of the organisation and of meetings. */
public final class PolicyRoutes implements Routes {
  private final ReadPolicy readPolicy;
  private final ChangePolicy changePolicy;
  private final ReadPolicyText readText;

  /** Serves these use cases. */
  public PolicyRoutes(ReadPolicy readPolicy, ChangePolicy changePolicy, ReadPolicyText readText) {
    this.readPolicy = readPolicy;
    this.changePolicy = changePolicy;
    this.readText = readText;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/policy", ctx -> read(ctx, null), RouteAccess.SIGNED_IN);
    routes.put("/policy", ctx -> change(ctx, null), RouteAccess.ADMIN);
    routes.get("/policies/{hash}", this::text, RouteAccess.SIGNED_IN);
    routes.get("/meetings/{id}/policy", ctx -> read(ctx, meeting(ctx)), RouteAccess.SIGNED_IN);
    routes.put("/meetings/{id}/policy", ctx -> change(ctx, meeting(ctx)), RouteAccess.SIGNED_IN);
  }

  private void read(Context ctx, @Nullable MeetingId meeting) {
    switch (readPolicy.read(meeting)) {
      case ReadPolicy.Outcome.InForce(var view) -> answer(ctx, view);
      case ReadPolicy.Outcome.NoSuchMeeting() -> throw noSuchMeeting().toException();
    }
  }

  private void change(Context ctx, @Nullable MeetingId meeting) {
    var changes = PolicyInput.changes(Body.of(ctx));
    var by = Requests.currentUser(ctx);
    var outcome =
        Versions.<ChangePolicy.Outcome>expecting(
            ctx,
            ChangePolicy.Outcome.Stale.class,
            version ->
                changePolicy.change(new ChangePolicy.Command(by, meeting, version, changes)));
    switch (outcome) {
      case ChangePolicy.Outcome.Changed(var view) -> answer(ctx, view);
      case ChangePolicy.Outcome.Invalid(var faults) -> throw invalid(faults).toException();
      case ChangePolicy.Outcome.NoSuchMeeting() -> throw noSuchMeeting().toException();
      case ChangePolicy.Outcome.NotAllowed() -> throw notAllowed().toException();
      case ChangePolicy.Outcome.Stale() -> throw Versions.stale().toException();
    }
  }

  private void text(Context ctx) {
    var text =
        readText
            .read(ctx.pathParam("hash"))
            .orElseThrow(() ->
                Problem.notFound("policy-not-found", "No such policy ever judged.").toException());
    ctx.contentType("text/plain; charset=utf-8").result(text);
  }

  /** What is inherited may change without the version. */
  private static void answer(Context ctx, PolicyView view) {
    Versions.answerVarying(ctx, view.version(), PolicyJson.from(view));
  }

  private static MeetingId meeting(Context ctx) {
    return new MeetingId(Requests.uuid(ctx, "id"));
  }

  private static Problem invalid(List<InvalidField> faults) {
    return Problem.invalidInput(
        faults.stream()
            .map(fault -> new Problem.FieldError(fault.field(), fault.code(), fault.message()))
            .toList());
  }

  private static Problem noSuchMeeting() {
    return Problem.notFound("meeting-not-found", "There is no such meeting.");
  }

  private static Problem notAllowed() {
    return Problem.forbidden(
        "not-your-meeting", "Only who published the meeting, or an admin, may do this.");
  }
}
