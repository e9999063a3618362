package org.verifiedcompliance.application.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Codes that anybody can compute. */
public final class PlainCodeSecrets implements CodeSecrets {
  @Override
  public byte[] mac(MeetingId meeting, @Nullable Instant occurrence, long step) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((meeting + " " + occurrence + " " + step).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
