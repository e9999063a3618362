package org.verifiedcompliance.application.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Origins in a map, for tests; one import at a time is up to the unit of work. */
public final class InMemoryMeetingOrigins implements MeetingOrigins {
  private final Map<List<String>, MeetingOrigin> origins =
      new TreeMap<>(java.util.Comparator.comparing(List::toString));

  @Override
  public void lock() {
    // the serial unit of work lets one transaction run at a time
  }

  @Override
  public synchronized Set<String> slugsOf(String source) {
    return origins.values().stream()
        .filter(origin -> origin.source().equals(source))
        .map(MeetingOrigin::slug)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<MeetingOrigin> list(String source, Collection<String> slugs) {
    return origins.values().stream()
        .filter(origin -> origin.source().equals(source) && slugs.contains(origin.slug()))
        .toList();
  }

  @Override
  public synchronized List<MeetingOrigin> listAlike(Collection<String> likenesses) {
    return origins.values().stream()
        .filter(origin -> likenesses.contains(origin.likeness()))
        .toList();
  }

  @Override
  public synchronized void addAll(Collection<MeetingOrigin> added) {
    var keys = added.stream().map(InMemoryMeetingOrigins::key).distinct().toList();
    if (keys.size() < added.size() || keys.stream().anyMatch(origins::containsKey)) {
      throw new IllegalStateException("an origin with this source and slug is on record");
    }
    added.forEach(origin -> origins.put(key(origin), origin));
  }

  @Override
  public synchronized void updateAll(Collection<MeetingOrigin> changed) {
    changed.forEach(origin ->
        origins.computeIfPresent(
            key(origin),
            (key, stored) ->
                new MeetingOrigin(
                    stored.source(),
                    stored.slug(),
                    stored.meeting(),
                    origin.fingerprint(),
                    origin.likeness())));
  }

  private static List<String> key(MeetingOrigin origin) {
    return List.of(origin.source(), origin.slug());
  }
}
