package org.verifiedcompliance.domain.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.verifiedcompliance.domain.edits.MeetingEditions;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/** Meetings in a map, for tests. */
public final class InMemoryMeetings implements Meetings, MeetingPlaces, MeetingEditions {
  static final Comparator<Meeting> NEWEST_FIRST =
      Comparator.comparing(Meeting::createdAt).thenComparing(Meeting::id).reversed();

  private final Map<MeetingId, Meeting> meetings = new ConcurrentHashMap<>();
  private final Map<MeetingId, Map<Long, Meeting>> editions = new HashMap<>();

  @Override
  public synchronized void addAll(Collection<Meeting> added) {
    var ids = added.stream().map(Meeting::id).distinct().toList();
    if (ids.size() < added.size() || ids.stream().anyMatch(meetings::containsKey)) {
      throw new IllegalStateException("a meeting with this id is on record");
    }
    added.forEach(meeting -> meetings.put(meeting.id(), meeting));
  }

  @Override
  public Optional<Meeting> find(MeetingId id) {
    return Optional.ofNullable(meetings.get(id));
  }

  /** The meeting as it was then, or as it was first. */
  public synchronized Optional<Meeting> find(MeetingId id, Instant at) {
    var all = new ArrayList<>(editions.getOrDefault(id, Map.of()).values());
    find(id).ifPresent(all::add);
    all.sort(Comparator.comparing(Meeting::version));
    return all.stream()
        .filter(meeting -> !meeting.updatedAt().isAfter(at))
        .reduce((earlier, later) -> later)
        .or(() -> all.stream().findFirst());
  }

  @Override
  public List<Meeting> list(Collection<MeetingId> ids) {
    return ids.stream().distinct().map(meetings::get).filter(Objects::nonNull).toList();
  }

  /** Every meeting, in no order. */
  public List<Meeting> all() {
    return List.copyOf(meetings.values());
  }

  @Override
  public Part<OwnMeeting> listCreatedBy(PersonId creator, Slice slice) {
    return InMemoryLists.descending(
            meetings.values().stream().filter(meeting -> creator.equals(meeting.createdBy())),
            slice,
            meeting -> InMemoryLists.key(meeting.createdAt(), meeting.id().value()))
        .map(meeting -> new OwnMeeting(meeting, 0, 0));
  }

  @Override
  public synchronized boolean update(Meeting changed) {
    var stored = meetings.get(changed.id());
    if (stored == null || stored.version() != changed.version() - 1) {
      return false;
    }
    meetings.put(changed.id(), keepingOrigin(stored, changed));
    editions.computeIfAbsent(stored.id(), id -> new HashMap<>()).put(stored.version(), stored);
    return true;
  }

  /** Transactions in memory come one after the other. */
  @Override
  public void lock(MeetingId id) {}

  @Override
  public synchronized Map<Long, Meeting> list(MeetingId id, Collection<Long> versions) {
    var known = new HashMap<>(editions.getOrDefault(id, Map.of()));
    known.keySet().retainAll(versions);
    return known;
  }

  private static Meeting keepingOrigin(Meeting stored, Meeting changed) {
    return new Meeting(
        changed.id(),
        changed.name(),
        changed.description(),
        changed.address(),
        changed.place(),
        changed.fence(),
        changed.schedule(),
        changed.maxParticipants(),
        changed.isPublic(),
        changed.tags(),
        changed.meetingType(),
        changed.isActive(),
        changed.qrCode(),
        stored.createdBy(),
        stored.createdAt(),
        changed.updatedAt(),
        changed.version());
  }

  @Override
  public void forEachPlace(Consumer<MeetingPlace> consumer) {
    meetings.values().stream().map(MeetingPlace::of).forEach(consumer);
  }

  @Override
  public List<MeetingPlace> listPlaces(Collection<MeetingId> ids) {
    return list(ids).stream().map(MeetingPlace::of).toList();
  }
}
