package org.verifiedcompliance.feeds.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.MeetingListReader;
import org.verifiedcompliance.feeds.UncloseableStream;

/** Reads calendars (RFC 5545): each series with its exceptions is one entry, known by its UID. */
public final class IcsReader implements MeetingListReader {
  private static final long MAX_BYTES = 50L * 1024 * 1024;

  private final Duration usualLength;

  /**
   * Reads calendars of up to 50 MB.
   *
   * @param usualLength of an event without an end
   */
  public IcsReader(Duration usualLength) {
    this.usualLength = usualLength;
  }

  @Override
  public Reading read(InputStream list) {
    try {
      var stream = new UncloseableStream(list, MAX_BYTES);
      var found = IcsEvents.read(new BufferedReader(new InputStreamReader(stream, UTF_8)));
      return found
          .<Reading>map(events -> new Reading.Entries(entries(events)))
          .orElseGet(() -> new Reading.Unreadable("This is no calendar, or one that breaks off."));
    } catch (UncloseableStream.TooLong e) {
      return new Reading.Unreadable("The list is larger than " + (MAX_BYTES >> 20) + " MB.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ListEntry> entries(IcsEvents.Found found) {
    var series = new LinkedHashMap<String, List<EventFields>>();
    var number = 0;
    for (var lines : found.events()) {
      var fields = new EventFields(lines);
      number++;
      // what has no UID belongs to nothing else
      var uid = fields.text("UID").orElse("\u0000" + number);
      series.computeIfAbsent(uid, _ -> new ArrayList<>()).add(fields);
    }
    return entries(series, found);
  }

  private List<ListEntry> entries(Map<String, List<EventFields>> series, IcsEvents.Found found) {
    var entries = new ArrayList<ListEntry>();
    for (var events : series.values()) {
      var masters = events.stream().filter(event -> !event.isException()).toList();
      var changed = events.stream().filter(EventFields::isException).toList();
      var master = masters.isEmpty() ? changed.getFirst() : masters.getLast();
      entries.add(
          new IcsEntry(
                  entries.size() + 1,
                  master,
                  masters.isEmpty() ? List.of() : changed,
                  found.zone(),
                  usualLength)
              .judge());
    }
    return entries;
  }
}
