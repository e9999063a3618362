package org.verifiedcompliance.application.kiosks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.verifiedcompliance.application.codes.CodeSecrets;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What people show to a kiosk: who they are, proven by a secret that changes. A kiosk can check in
 * only those who have just shown it theirs.
 */
public final class Badges {
  private static final Pattern SHAPE =
      Pattern.compile("VCB1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([A-Za-z0-9_-]{22})");
  private static final int PROOF_BYTES = 16;
  private static final Duration STEP = Duration.ofSeconds(30);

  private final CodeSecrets secrets;

  /** By these secrets, which must be used for nothing else. */
  public Badges(CodeSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * A badge on a phone.
   *
   * @param next when the phone must show another
   * @param until when it is accepted no more
   */
  public record Badge(String text, Instant next, Instant until) {}

  /** The badge to show now. */
  public Badge of(PersonId person, Instant now) {
    var step = step(now);
    return new Badge(text(person, step), start(step + 1), start(step + 2));
  }

  /** Who shows it; empty when it is none, or one of long ago. */
  public Optional<PersonId> read(String shown, Instant now) {
    var parts = SHAPE.matcher(shown.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var person = new PersonId(UUID.fromString(parts.group(1)));
    var isThis = isSame(shown.strip(), text(person, step(now)));
    var isLast = isSame(shown.strip(), text(person, step(now) - 1));
    return isThis || isLast ? Optional.of(person) : Optional.empty();
  }

  private String text(PersonId person, long step) {
    var mac = secrets.mac(new MeetingId(person.value()), null, step);
    var proof = Base64.getUrlEncoder().withoutPadding().encodeToString(first(mac));
    return "VCB1:" + person.value() + ":" + proof;
  }

  private static byte[] first(byte[] mac) {
    return Arrays.copyOf(mac, PROOF_BYTES);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
  }

  private static Instant start(long step) {
    return Instant.ofEpochSecond(step * STEP.toSeconds());
  }
}
