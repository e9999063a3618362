package org.verifiedcompliance.domain.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;

/** A meeting for tests of search, named by its words. */
public record FindableMeeting(
    MeetingFixture base,
    String name,
    @Nullable String description,
    @Nullable String address,
    List<String> tags,
    @Nullable String type) {
  /** With a name, somewhere. */
  public static FindableMeeting named(String name) {
    return new FindableMeeting(
        MeetingFixture.meetingAt(40, -75), name, null, null, List.of(), null);
  }

  /** With a description. */
  public FindableMeeting described(String text) {
    return new FindableMeeting(base, name, text, address, tags, type);
  }

  /** With an address. */
  public FindableMeeting in(String text) {
    return new FindableMeeting(base, name, description, text, tags, type);
  }

  /** With tags. */
  public FindableMeeting tagged(String... words) {
    return new FindableMeeting(base, name, description, address, List.of(words), type);
  }

  /** Of a type. */
  public FindableMeeting ofType(String word) {
    return new FindableMeeting(base, name, description, address, tags, word);
  }

  /** As another fixture: elsewhere, private, or by somebody. */
  public FindableMeeting as(MeetingFixture other) {
    return new FindableMeeting(other, name, description, address, tags, type);
  }

  /** At a place. */
  public FindableMeeting at(double latitude, double longitude) {
    return as(MeetingFixture.meetingAt(new Coordinate(latitude, longitude)));
  }

  /** The meeting. */
  public Meeting build() {
    var made = base.build();
    return new Meeting(
        made.id(),
        name,
        description,
        address,
        made.place(),
        new CircleFence(made.place(), CircleFence.DEFAULT_RADIUS),
        made.schedule(),
        null,
        made.isPublic(),
        tags,
        type,
        made.isActive(),
        null,
        made.createdBy(),
        made.createdAt(),
        made.updatedAt(),
        made.version());
  }
}
