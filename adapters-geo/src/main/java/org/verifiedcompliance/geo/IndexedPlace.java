package org.verifiedcompliance.geo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A meeting's place as the tree keeps it.
 *
 * @param x earth-centred, rounded to {@link EarthPoint#UNITS_PER_METER}, as y and z
 * @param degrees latitude and longitude in 1e-7 degrees, see {@link #pack}
 * @param state the version, and in the two lowest bits whether it is active and public
 * @param creatorHigh 0 with {@code creatorLow} 0 for no creator
 */
record IndexedPlace(
    int x,
    int y,
    int z,
    long idHigh,
    long idLow,
    long degrees,
    long state,
    long creatorHigh,
    long creatorLow) {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int PUBLIC = 1;
  private static final int ACTIVE = 2;

  static IndexedPlace of(MeetingPlace place) {
    var point = EarthPoint.of(place.place());
    var id = place.meeting().value();
    var createdBy = place.createdBy();
    var creator = createdBy == null ? NOBODY : createdBy.value();
    return new IndexedPlace(
        (int) Math.rint(point.x()),
        (int) Math.rint(point.y()),
        (int) Math.rint(point.z()),
        id.getMostSignificantBits(),
        id.getLeastSignificantBits(),
        pack(place.place()),
        place.version() << 2 | (place.isActive() ? ACTIVE : 0) | (place.isPublic() ? PUBLIC : 0),
        creator.getMostSignificantBits(),
        creator.getLeastSignificantBits());
  }

  static long pack(Coordinate place) {
    return (long) place.latitudeE7() << Integer.SIZE | place.longitudeE7() & 0xffff_ffffL;
  }

  static Coordinate unpack(long degrees) {
    return Coordinate.ofE7((int) (degrees >> Integer.SIZE), (int) degrees);
  }

  MeetingId meeting() {
    return new MeetingId(new UUID(idHigh, idLow));
  }

  Coordinate place() {
    return unpack(degrees);
  }

  boolean isPublic() {
    return (state & PUBLIC) != 0;
  }

  boolean isActive() {
    return (state & ACTIVE) != 0;
  }

  long version() {
    return state >> 2;
  }

  @Nullable PersonId createdBy() {
    return creatorHigh == 0 && creatorLow == 0
        ? null
        : new PersonId(new UUID(creatorHigh, creatorLow));
  }
}
