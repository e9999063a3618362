package org.verifiedcompliance.application.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Stores some candidates of one list inside one transaction, in a handful of round trips. */
final class BatchImport {
  private static final int TRIES = 3;

  private final Meetings meetings;
  private final MeetingOrigins origins;
  private final IdGenerator ids;
  private final String source;
  private final Set<String> slugsInList;
  private final Meters radius;
  private final Instant now;

  private final List<EntryFate> fates = new ArrayList<>();
  private final Map<Candidate, MeetingOrigin> differing = new HashMap<>();
  private final List<MeetingOrigin> seen = new ArrayList<>();
  private final List<MeetingOrigin> added = new ArrayList<>();
  private final List<Meeting> created = new ArrayList<>();

  BatchImport(
      Meetings meetings,
      MeetingOrigins origins,
      IdGenerator ids,
      String source,
      Set<String> slugsInList,
      Meters radius,
      Instant now) {
    this.meetings = meetings;
    this.origins = origins;
    this.ids = ids;
    this.source = source;
    this.slugsInList = slugsInList;
    this.radius = radius;
    this.now = now;
  }

  List<EntryFate> run(List<Candidate> candidates) {
    origins.lock();
    var onRecord = onRecord(candidates);
    var alike = alike(candidates);
    for (var candidate : candidates) {
      var origin = Optional.ofNullable(onRecord.get(candidate.slug()));
      origin.ifPresentOrElse(known -> compare(candidate, known), () -> consider(candidate, alike));
    }
    meetings.addAll(created);
    origins.addAll(added);
    changeDiffering();
    origins.updateAll(seen);
    return List.copyOf(fates);
  }

  private Map<String, MeetingOrigin> onRecord(List<Candidate> candidates) {
    return origins.list(source, candidates.stream().map(Candidate::slug).toList()).stream()
        .collect(Collectors.toMap(MeetingOrigin::slug, Function.identity()));
  }

  /** Leaves out what this list still has: its present state was compared inside the list. */
  private Map<String, MeetingOrigin> alike(List<Candidate> candidates) {
    return origins.listAlike(candidates.stream().map(Candidate::likeness).toList()).stream()
        .filter(origin -> !origin.source().equals(source) || !slugsInList.contains(origin.slug()))
        .collect(Collectors.toMap(MeetingOrigin::likeness, Function.identity(), (a, b) -> a));
  }

  private void compare(Candidate candidate, MeetingOrigin known) {
    if (known.fingerprint().equals(candidate.fingerprint())) {
      fates.add(new EntryFate.Unchanged(candidate));
    } else {
      differing.put(candidate, known);
    }
  }

  private void consider(Candidate candidate, Map<String, MeetingOrigin> alike) {
    var other = alike.get(candidate.likeness());
    if (other == null) {
      create(candidate);
    } else {
      var sentence =
          "The list %s brought the same meeting as %s.".formatted(other.source(), other.slug());
      fates.add(new EntryFate.Refused(candidate, new Finding(Finding.DOUBLED, sentence)));
    }
  }

  private void create(Candidate candidate) {
    var meeting = ImportedMeetings.create(new MeetingId(ids.timeOrdered()), candidate, radius, now);
    created.add(meeting);
    added.add(candidate.origin(source, meeting.id()));
    fates.add(new EntryFate.Created(candidate));
  }

  private void changeDiffering() {
    var existing = byId(differing.values());
    differing.forEach((candidate, origin) -> {
      var fate = change(candidate, Optional.ofNullable(existing.get(origin.meeting())), 1);
      fates.add(fate);
      if (!(fate instanceof EntryFate.Refused)) {
        seen.add(candidate.origin(source, origin.meeting()));
      }
    });
  }

  private EntryFate change(Candidate candidate, Optional<Meeting> existing, int tries) {
    if (existing.isEmpty() || tries > TRIES) {
      return new EntryFate.Refused(
          candidate,
          new Finding(Finding.BUSY, "Its meeting was being changed; import the list again."));
    }
    var next = ImportedMeetings.change(existing.get(), candidate, now);
    if (next.isEmpty()) {
      return new EntryFate.Unchanged(candidate);
    }
    return meetings.update(next.get())
        ? new EntryFate.Changed(candidate)
        : change(candidate, meetings.find(existing.get().id()), tries + 1);
  }

  private Map<MeetingId, Meeting> byId(Collection<MeetingOrigin> from) {
    return meetings.list(from.stream().map(MeetingOrigin::meeting).toList()).stream()
        .collect(Collectors.toMap(Meeting::id, Function.identity()));
  }
}
