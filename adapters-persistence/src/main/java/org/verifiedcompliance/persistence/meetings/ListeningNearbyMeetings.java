package org.verifiedcompliance.persistence.meetings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.shared.HealthCheck;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.MeetingPlaces;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.persistence.Announcements;

/**
 * Answers from an index in memory that follows the table {@code meeting}: loaded when it starts and
 * after every lost connection, told of each change on any node. Until it is loaded, and while
 * nobody would tell of changes, the database answers.
 */
public final class ListeningNearbyMeetings implements NearbyMeetings, HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(ListeningNearbyMeetings.class);
  private static final String CHANNEL = "meeting_changed";
  private static final String RESYNC = "resync";
  private static final Pattern COMMA = Pattern.compile(",");

  private final NearbyIndex index;
  private final NearbyMeetings database;
  private final MeetingPlaces places;
  private final Announcements announcements;
  private volatile boolean loaded;

  /** Nothing is loaded yet. */
  public ListeningNearbyMeetings(
      NearbyIndex index,
      NearbyMeetings database,
      MeetingPlaces places,
      Announcements announcements) {
    this.index = index;
    this.database = database;
    this.places = places;
    this.announcements = announcements;
  }

  /** Begins to follow the table; returns at once. */
  public void start() {
    announcements.subscribe(CHANNEL, this::changed, this::loadAll);
  }

  /** Whether the index answers. */
  public boolean isCurrent() {
    return loaded && announcements.isListening();
  }

  @Override
  public List<NearbyMeeting> find(NearbyQuery query) {
    return (isCurrent() ? index : database).find(query);
  }

  @Override
  public String name() {
    return "nearby_index";
  }

  @Override
  public boolean isCritical() {
    return false;
  }

  @Override
  public void check() {
    if (!isCurrent()) {
      throw new IllegalStateException("the index of meetings is not current");
    }
  }

  private void loadAll() {
    var begin = System.nanoTime();
    index.replaceAll(places::forEachPlace);
    loaded = true;
    LOG.info("the index of meetings is loaded ({} ms)", (System.nanoTime() - begin) / 1_000_000);
  }

  private void changed(String payload) {
    if (payload.equals(RESYNC)) {
      loadAll();
    } else {
      var ids = COMMA.splitAsStream(payload).map(id -> new MeetingId(UUID.fromString(id)));
      refresh(ids.collect(Collectors.toSet()));
    }
  }

  private void refresh(Set<MeetingId> changed) {
    var gone = new HashSet<>(changed);
    for (MeetingPlace place : places.listPlaces(changed)) {
      index.put(place);
      gone.remove(place.meeting());
    }
    gone.forEach(index::remove);
  }
}
