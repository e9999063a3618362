package org.verifiedcompliance.persistence.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.Grounds;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.TracePrint;
import org.verifiedcompliance.domain.verification.TrustedFix;
import org.verifiedcompliance.domain.verification.Venue;

/**
 * What a verdict rests on, as JSON; the fence is kept beside it.
 *
 * @param trail the facts that hold the readings of the trail
 */
record GroundsText(
    VenueText venue,
    DeviceText device,
    List<String> corroborations,
    HistoryText history,
    List<UUID> trail) {

  static GroundsText of(Grounds grounds) {
    return new GroundsText(
        VenueText.of(grounds.venue()),
        DeviceText.of(grounds.device()),
        grounds.corroborations().stream().map(Words::of).sorted().toList(),
        HistoryText.of(grounds.history()),
        grounds.trail().stream().map(EventId::value).toList());
  }

  Grounds toGrounds(Fence fence) {
    return new Grounds(
        venue.toVenue(fence),
        device.toDevice(),
        corroborations.stream()
            .map(word -> Words.read(Corroboration.class, word))
            .collect(Collectors.toSet()),
        history.toHistory(),
        trail.stream().map(EventId::new).toList());
  }

  /** The place without its fence. */
  record VenueText(
      @Nullable String name,
      @Nullable Integer latE7,
      @Nullable Integer lngE7,
      @Nullable Double altitudeM) {
    static VenueText of(Venue venue) {
      var point = venue.point();
      return new VenueText(
          venue.name(),
          point == null ? null : point.latitudeE7(),
          point == null ? null : point.longitudeE7(),
          venue.altitudeMeters());
    }

    Venue toVenue(Fence fence) {
      var point = latE7 == null || lngE7 == null ? null : Coordinate.ofE7(latE7, lngE7);
      return new Venue(fence, name, point, altitudeM);
    }
  }

  /** What the phone said of itself. */
  record DeviceText(
      @Nullable String id,
      @Nullable String uptime,
      boolean approximate,
      String attestation,
      boolean anchored,
      @Nullable String boot) {
    static DeviceText of(DeviceStatement device) {
      return new DeviceText(
          device.id(),
          device.uptime() == null ? null : device.uptime().toString(),
          device.approximate(),
          Words.of(device.attestation()),
          device.anchored(),
          device.boot());
    }

    DeviceStatement toDevice() {
      return new DeviceStatement(
          id,
          uptime == null ? null : Duration.parse(uptime),
          approximate,
          Words.read(Attestation.class, attestation),
          anchored,
          boot);
    }
  }

  /** The history without its trail. */
  record HistoryText(
      @Nullable TrustedText trusted,
      List<PrintText> prints,
      int othersOnDevice,
      @Nullable ClockText clock) {
    static HistoryText of(History history) {
      return new HistoryText(
          history.trusted() == null ? null : TrustedText.of(history.trusted()),
          history.prints().stream().map(PrintText::of).toList(),
          history.othersOnDevice(),
          history.clock() == null ? null : ClockText.of(history.clock()));
    }

    History toHistory() {
      return new History(
          trusted == null ? null : trusted.toFix(),
          List.of(),
          prints.stream().map(PrintText::toPrint).toList(),
          othersOnDevice,
          clock == null ? null : clock.toReading());
    }
  }

  /** Where the person was before. */
  record TrustedText(int latE7, int lngE7, double accuracyM, String time, String age) {
    static TrustedText of(TrustedFix fix) {
      return new TrustedText(
          fix.position().latitudeE7(),
          fix.position().longitudeE7(),
          fix.accuracy().value(),
          fix.time().toString(),
          fix.age().toString());
    }

    TrustedFix toFix() {
      return new TrustedFix(
          Coordinate.ofE7(latE7, lngE7),
          new Meters(accuracyM),
          Instant.parse(time),
          Duration.parse(age));
    }
  }

  /** An earlier trace. */
  record PrintText(String hash, List<Long> shingles, int points) {
    static PrintText of(TracePrint print) {
      return new PrintText(
          print.hash(), print.shingles().stream().sorted().toList(), print.points());
    }

    TracePrint toPrint() {
      return new TracePrint(hash, new HashSet<>(shingles), points);
    }
  }

  /** Two clocks at one moment. */
  record ClockText(String wall, String uptime) {
    static ClockText of(ClockReading reading) {
      return new ClockText(reading.wall().toString(), reading.uptime().toString());
    }

    ClockReading toReading() {
      return new ClockReading(Instant.parse(wall), Duration.parse(uptime));
    }
  }
}
