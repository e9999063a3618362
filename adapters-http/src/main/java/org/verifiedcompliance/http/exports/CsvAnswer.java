package org.verifiedcompliance.http.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** An answer that is written row by row, and begins with the first. */
final class CsvAnswer implements Consumer<List<@Nullable String>> {
  private final Context ctx;
  private final String fileName;
  private @Nullable CsvWriter writer;

  CsvAnswer(Context ctx, String fileName) {
    this.ctx = ctx;
    this.fileName = fileName;
  }

  @Override
  public void accept(List<@Nullable String> row) {
    var out = writer == null ? begin() : writer;
    out.writeRecord(row.stream().map(SafeCells::of).toList());
  }

  boolean hasBegun() {
    return writer != null;
  }

  private CsvWriter begin() {
    try {
      ctx.contentType("text/csv; charset=utf-8; header=present")
          .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
          .header("Cache-Control", "no-store");
      var begun =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.CRLF)
              .build(new OutputStreamWriter(ctx.res().getOutputStream(), StandardCharsets.UTF_8));
      writer = begun;
      return begun;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what is left. */
  void end() {
    if (writer != null) {
      try {
        writer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Cuts the connection: a file that merely ended would pass for a whole one. */
  void abort() {
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
