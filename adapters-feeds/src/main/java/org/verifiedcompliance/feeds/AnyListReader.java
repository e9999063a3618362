package org.verifiedcompliance.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import org.verifiedcompliance.application.imports.MeetingListReader;

/** Reads a list in whatever format its first letter shows. */
public final class AnyListReader implements MeetingListReader {
  private static final int HEAD = 64;

  private final MeetingListReader json;
  private final MeetingListReader geoJson;
  private final MeetingListReader calendars;

  /** Reads lists by these. */
  public AnyListReader(
      MeetingListReader json, MeetingListReader geoJson, MeetingListReader calendars) {
    this.json = json;
    this.geoJson = geoJson;
    this.calendars = calendars;
  }

  @Override
  public Reading read(InputStream list) {
    try {
      var head = list.readNBytes(HEAD);
      var whole = new SequenceInputStream(new ByteArrayInputStream(head), list);
      return switch (first(head)) {
        case 'B', 'b' -> calendars.read(whole);
        case '{' -> geoJson.read(whole);
        default -> json.read(whole);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After a byte order mark and blanks. */
  private static char first(byte[] head) {
    for (var octet : head) {
      if (octet > ' ') {
        return (char) octet;
      }
    }
    return ' ';
  }
}
