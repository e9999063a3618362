package org.verifiedcompliance.domain.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Venue;

/**
 * What a verdict rests on beside the readings and the times.
 *
 * @param venue as it was judged
 * @param history without its trail
 * @param trail the facts that hold the trail: kept by name, so that their readings go when theirs
 *     must
 */
public record Grounds(
    Venue venue,
    DeviceStatement device,
    Set<Corroboration> corroborations,
    History history,
    List<EventId> trail) {
  /** Copies the lists, and leaves the trail to the facts that hold it. */
  public Grounds {
    corroborations = Set.copyOf(corroborations);
    trail = List.copyOf(trail);
    history = withTrail(history, List.of());
  }

  /** The whole history again, from the facts of the session; empty when one is gone or erased. */
  public Optional<History> history(List<SessionEvent> facts) {
    var fixes = new ArrayList<LocationFix>();
    for (var id : trail) {
      var held = facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
      if (held.isEmpty() || !(held.get().payload() instanceof EventPayload payload)) {
        return Optional.empty();
      }
      fixes.addAll(payload.fixes());
    }
    return Optional.of(withTrail(history, fixes));
  }

  private static History withTrail(History history, List<LocationFix> trail) {
    return new History(
        history.trusted(), trail, history.prints(), history.othersOnDevice(), history.clock());
  }
}
