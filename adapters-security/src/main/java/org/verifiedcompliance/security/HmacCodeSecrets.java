package org.verifiedcompliance.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.codes.CodeSecrets;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** HMAC-SHA-256 over the meeting, the date and the step, each in a fixed number of bytes. */
public final class HmacCodeSecrets implements CodeSecrets {
  private static final String HMAC = "HmacSHA256";
  private static final byte[] PURPOSE = "venue-code".getBytes(StandardCharsets.UTF_8);
  private static final int LONGS = 4;

  private final SecretKey key;

  /** Takes the server's key for venue codes. */
  public HmacCodeSecrets(SecretKey key) {
    this.key = key;
  }

  @Override
  public byte[] mac(MeetingId meeting, @Nullable Instant occurrence, long step) {
    var message =
        ByteBuffer.allocate(PURPOSE.length + LONGS * Long.BYTES)
            .put(PURPOSE)
            .putLong(meeting.value().getMostSignificantBits())
            .putLong(meeting.value().getLeastSignificantBits())
            .putLong(occurrence == null ? Long.MIN_VALUE : occurrence.toEpochMilli())
            .putLong(step)
            .array();
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
