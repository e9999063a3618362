package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.After;
import tools.jackson.core.type.TypeReference;

/** The places that cursors hold: an offset, or behind an item. */
final class Cursors {
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final String BEHIND = "[";

  private Cursors() {}

  static String at(Context ctx, int offset) {
    return seal(ctx).seal(list(ctx), Integer.toString(offset));
  }

  static String behind(Context ctx, After item) {
    return seal(ctx).seal(list(ctx), Json.mapper().writeValueAsString(item.key()));
  }

  static Optional<Integer> offset(Context ctx, String cursor) {
    return position(ctx, cursor).filter(text -> !text.startsWith(BEHIND)).map(Integer::valueOf);
  }

  static Optional<After> item(Context ctx, String cursor) {
    return position(ctx, cursor)
        .filter(text -> text.startsWith(BEHIND))
        .map(text -> new After(Json.mapper().readValue(text, TEXTS)));
  }

  private static Optional<String> position(Context ctx, String cursor) {
    try {
      return Optional.of(seal(ctx).open(list(ctx), cursor));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private static CursorSeal seal(Context ctx) {
    return ctx.appData(Pages.SEAL);
  }

  /** Who asks for which list, by which filters. */
  private static String list(Context ctx) {
    var caller = Requests.findUser(ctx);
    var person = caller == null ? "" : caller.person().value();
    return String.join("\n", person + "", BodyLimits.withoutPrefix(ctx.path()), filters(ctx));
  }

  /** The query without what says which part. */
  static String filters(Context ctx) {
    @Nullable String query = ctx.req().getQueryString();
    return query == null
        ? ""
        : Stream.of(query.split("&"))
            .filter(pair -> !pair.matches("(limit|offset|skip|cursor)(=.*)?"))
            .collect(Collectors.joining("&"));
  }
}
