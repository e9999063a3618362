package org.verifiedcompliance.http.privacy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.verifiedcompliance.application.privacy.ExportPerson;
import org.verifiedcompliance.application.privacy.PersonalData;

/** Writes an export as one JSON object while it is read: a list for each kind of thing. */
final class ExportDocument implements PersonalData.Sink {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Writer out;
  private boolean hasSections;
  private boolean hasRows;

  private ExportDocument(Writer out) {
    this.out = out;
  }

  static void write(ExportPerson.Outcome.Found export, OutputStream to) throws IOException {
    try (var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
      out.write("{\"contact_id\":\"" + export.id().value() + "\",");
      out.write("\"exported_at\":\"" + MILLIS.format(export.at()) + "\",\"held\":{");
      var document = new ExportDocument(out);
      export.content().accept(document);
      document.end();
      out.write("}}");
    }
  }

  @Override
  public void section(String name) {
    end();
    print((hasSections ? ",\n\"" : "\n\"") + name + "\":[");
    hasSections = true;
    hasRows = false;
  }

  @Override
  public void row(String json) {
    print((hasRows ? ",\n" : "\n") + json);
    hasRows = true;
  }

  private void end() {
    if (hasSections) {
      print("]");
    }
  }

  private void print(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
