package org.verifiedcompliance.http.meetings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.lists.ExportMeetings;
import org.verifiedcompliance.application.lists.ExportScope;
import org.verifiedcompliance.application.lists.OutgoingMeeting;
import org.verifiedcompliance.http.Json;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** The routes that stream whole lists, in formats that the import reads. */
public final class ExportRoutes implements Routes {
  private final ExportMeetings exportMeetings;

  /** Takes the use case. */
  public ExportRoutes(ExportMeetings exportMeetings) {
    this.exportMeetings = exportMeetings;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/meetings/export.json", this::guide, RouteAccess.SIGNED_IN);
    routes.get("/meetings/export.geojson", this::features, RouteAccess.SIGNED_IN);
  }

  private void guide(Context ctx) {
    stream(ctx, "application/json", "[", "]", GuideJson::from);
  }

  private void features(Context ctx) {
    var begin = "{\"type\":\"FeatureCollection\",\"features\":[";
    stream(ctx, "application/geo+json", begin, "]}", each -> Optional.of(FeatureJson.from(each)));
  }

  private void stream(
      Context ctx,
      String type,
      String begin,
      String end,
      Function<OutgoingMeeting, Optional<?>> shape) {
    var query = Query.of(ctx);
    var filter = FilterInput.of(query);
    var source = query.text("source").length(1, ImportMeetings.Command.MAX_SOURCE_LENGTH);
    var mine = query.bool("mine");
    query.check();
    var creator = mine.or(false) ? Requests.currentUser(ctx).person() : null;
    ctx.contentType(type).header("Cache-Control", "no-store");
    try (var out = new BufferedOutputStream(ctx.outputStream())) {
      out.write(begin.getBytes(UTF_8));
      var list = new Items(out);
      exportMeetings.export(
          new ExportScope(creator, source.orNull()),
          filter,
          meeting -> shape.apply(meeting).ifPresent(list::add));
      out.write(end.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of a list, one a line. */
  private static final class Items {
    private final OutputStream out;
    private String before = "\n";

    Items(OutputStream out) {
      this.out = out;
    }

    void add(Object item) {
      try {
        out.write(before.getBytes(UTF_8));
        out.write(Json.mapper().writeValueAsBytes(item));
        before = ",\n";
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
