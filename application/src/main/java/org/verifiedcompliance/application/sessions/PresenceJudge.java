package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.presence.Lookout;
import org.verifiedcompliance.domain.presence.Sighting;
import org.verifiedcompliance.domain.presence.Whereabouts;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Testimony;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.Verifier;

/**
 * Makes one fact of many readings: what each says about presence at its own time, and a verdict on
 * the last of them with the others as its trace.
 */
public final class PresenceJudge {
  private final Verifier verifier;
  private final Geodesic geodesic;
  private final PoliciesInForce policies;
  private final IdGenerator ids;

  /** Judges by these policies, with these distances. */
  public PresenceJudge(
      Verifier verifier, Geodesic geodesic, PoliciesInForce policies, IdGenerator ids) {
    this.verifier = verifier;
    this.geodesic = geodesic;
    this.policies = policies;
    this.ids = ids;
  }

  /** The fact; it is accepted whatever it says: being away is no attempt at anything. */
  SessionEvent judge(
      SessionInContext context, LocationReport report, Samples samples, Instant now) {
    var last = samples.last();
    var claim = claim(samples.fixes(), last, samples, report.device(), now);
    var verdict = verdict(context, claim);
    var kept =
        new LocationReport(samples.fixes(), report.clientTime(), null, null, report.device(), null);
    return new SessionEvent(
            new EventId(ids.timeOrdered()),
            context.session().id(),
            context.session().person(),
            EventType.PRESENCE,
            true,
            claim.effectiveTime(),
            claim.clientTime(),
            now,
            VerdictSummary.of(verdict),
            AttendanceJudge.payload(context, kept, claim, verdict))
        .testifying(new Testimony(null, sightings(context, samples, report.device(), now)));
  }

  /** What the rules reject as false confirms nothing. */
  private List<Sighting> sightings(
      SessionInContext context, Samples samples, DeviceStatement device, Instant now) {
    var policy = policies.of(context.policies());
    var lookout = new Lookout(geodesic, policy.verification(), policy.attendance().presence());
    var seen =
        samples.fixes().stream()
            .map(fix -> lookout.sight(fix, samples.at(fix), context.fence()))
            .toList();
    var confirming =
        Stream.iterate(0, i -> i < seen.size(), i -> i + 1)
            .filter(i -> seen.get(i).confirms())
            .map(samples.fixes()::get)
            .toList();
    if (confirming.isEmpty()) {
      return seen;
    }
    var claim = claim(confirming, confirming.getLast(), samples, device, now);
    return verdict(context, claim).flag() == LocationFlag.REJECTED
        ? seen.stream().map(PresenceJudge::unbelieved).toList()
        : seen;
  }

  private static Sighting unbelieved(Sighting sighting) {
    return sighting.confirms() ? new Sighting(sighting.at(), Whereabouts.UNKNOWN) : sighting;
  }

  private Verdict verdict(SessionInContext context, LocationClaim claim) {
    var history = context.known().history(claim.device());
    var policy = policies.of(context.policies()).verification();
    return verifier.judge(claim, AttendanceJudge.venue(context), history, policy);
  }

  private static LocationClaim claim(
      List<LocationFix> fixes,
      LocationFix last,
      Samples samples,
      DeviceStatement device,
      Instant now) {
    return new LocationClaim(
        fixes, samples.at(last), now, Samples.taken(last), null, device, Set.of());
  }
}
