package org.verifiedcompliance.geo.zones;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The boundaries in timeshape's jar: a compressed archive with one GeoJSON feature a zone. */
final class ZoneShapes implements Closeable {
  private static final String ARCHIVE = "/data.tar.zstd";

  private final TarArchiveInputStream archive;
  private ZoneFeature feature = new ZoneFeature(new byte[0]);

  private ZoneShapes(TarArchiveInputStream archive) {
    this.archive = archive;
  }

  static ZoneShapes open() throws IOException {
    var packed = ZoneShapes.class.getResourceAsStream(ARCHIVE);
    if (packed == null) {
      throw new FileNotFoundException("timeshape's boundaries are not on the class path");
    }
    return new ZoneShapes(
        new TarArchiveInputStream(new BufferedInputStream(new ZstdInputStream(packed), 1 << 16)));
  }

  /** Moves on to the next zone; false after the last. */
  boolean next() throws IOException {
    if (archive.getNextEntry() == null) {
      return false;
    }
    feature = new ZoneFeature(archive.readAllBytes());
    return true;
  }

  ZoneFeature feature() {
    return feature;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
