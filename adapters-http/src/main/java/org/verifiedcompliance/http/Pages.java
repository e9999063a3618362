package org.verifiedcompliance.http;

import io.javalin.http.Context;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.Page;

/** Parts of lists, as the headers of an answer tell of them. */
public final class Pages {
  private Pages() {}

  /**
   * Tells where the next part is, if this one is full.
   *
   * @param offsetName the query parameter that carries the offset
   * @param found how many this part holds
   */
  public static void linkNext(Context ctx, Page page, String offsetName, int found) {
    if (found < page.limit()) {
      return;
    }
    var others = withoutOffset(ctx.req().getQueryString(), offsetName);
    var next = offsetName + "=" + (page.offset() + page.limit());
    var query = others.isEmpty() ? next : others + "&" + next;
    ctx.header("Link", "<" + ctx.req().getRequestURI() + "?" + query + ">; rel=\"next\"");
  }

  /** Tells how many there are in all; only where counting is cheap. */
  public static void total(Context ctx, long count) {
    ctx.header("X-Total-Count", Long.toString(count));
  }

  private static String withoutOffset(@Nullable String query, String offsetName) {
    return query == null
        ? ""
        : Stream.of(query.split("&"))
            .filter(pair -> !pair.startsWith(offsetName + "="))
            .collect(Collectors.joining("&"));
  }
}
