package org.verifiedcompliance.application.imports;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;

/** Imports in batches, each in a transaction of its own that keeps other imports out. */
public final class ImportMeetingsService implements ImportMeetings {
  private static final int BATCH = 500;

  private final MeetingListReader reader;
  private final VenueTimeZones timeZones;
  private final Meetings meetings;
  private final MeetingOrigins origins;
  private final UnitOfWork unitOfWork;
  private final Meters usualRadius;
  private final IdGenerator ids;
  private final InstantSource clock;

  /**
   * Takes its ports.
   *
   * @param usualRadius of the circle around the places of a list
   */
  public ImportMeetingsService(
      MeetingListReader reader,
      VenueTimeZones timeZones,
      Meetings meetings,
      MeetingOrigins origins,
      UnitOfWork unitOfWork,
      Meters usualRadius,
      IdGenerator ids,
      InstantSource clock) {
    this.reader = reader;
    this.timeZones = timeZones;
    this.meetings = meetings;
    this.origins = origins;
    this.unitOfWork = unitOfWork;
    this.usualRadius = usualRadius;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome importList(Command command) {
    return switch (reader.read(command.list())) {
      case MeetingListReader.Reading.Unreadable(var reason) -> new Outcome.Unreadable(reason);
      case MeetingListReader.Reading.Entries(var entries) ->
          new Outcome.Imported(importEntries(command, entries));
    };
  }

  private ImportReport importEntries(Command command, List<ListEntry> entries) {
    var source = command.source();
    var tally = new ImportTally(source, entries.size(), command.progress());
    var onRecord = origins.slugsOf(source);
    var parted = ListDoubles.part(candidates(command, entries, tally), onRecord);
    tally.count(parted.doubled());
    var slugs = entries.stream().map(ListEntry::slug).collect(Collectors.toSet());
    for (var batch : batches(parted.unique())) {
      tally.count(unitOfWork.inTransaction(() -> batchImport(source, slugs).run(batch)));
    }
    return tally.report(onRecord.stream().filter(Predicate.not(slugs::contains)).toList());
  }

  private BatchImport batchImport(String source, Set<String> slugs) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new BatchImport(meetings, origins, ids, source, slugs, usualRadius, now);
  }

  private List<Candidate> candidates(Command command, List<ListEntry> entries, ImportTally tally) {
    var zones = zonesByPlace(command, entries);
    var candidates = new ArrayList<Candidate>();
    for (var entry : entries) {
      switch (entry) {
        case ListEntry.Unusable unusable -> tally.refuse(unusable);
        case ListEntry.Usable(var meeting, var remarks) ->
            saidZone(command, meeting)
                .or(() -> Optional.ofNullable(zones.get(meeting.place())))
                .ifPresentOrElse(
                    zone -> candidates.add(Candidate.of(meeting, zone, remarks)),
                    () -> tally.refuse(meeting, noTimeZone()));
      }
    }
    return candidates;
  }

  private Map<Coordinate, ZoneId> zonesByPlace(Command command, List<ListEntry> entries) {
    var places =
        entries.stream()
            .filter(ListEntry.Usable.class::isInstance)
            .map(entry -> ((ListEntry.Usable) entry).meeting())
            .filter(meeting -> saidZone(command, meeting).isEmpty())
            .map(ListedMeeting::place)
            .collect(Collectors.toSet());
    return places.isEmpty() ? Map.of() : timeZones.zonesOf(places);
  }

  private static Optional<ZoneId> saidZone(Command command, ListedMeeting meeting) {
    return Optional.ofNullable(meeting.zone()).or(() -> Optional.ofNullable(command.zone()));
  }

  private static Finding noTimeZone() {
    return new Finding(
        Finding.NO_TIMEZONE, "It names no time zone and none is known for its place.");
  }

  private static List<List<Candidate>> batches(List<Candidate> candidates) {
    var batches = new ArrayList<List<Candidate>>();
    for (int from = 0; from < candidates.size(); from += BATCH) {
      batches.add(candidates.subList(from, Math.min(from + BATCH, candidates.size())));
    }
    return batches;
  }
}
