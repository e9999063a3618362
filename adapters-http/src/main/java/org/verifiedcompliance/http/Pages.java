package org.verifiedcompliance.http;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.http.input.Query;

/**
 * Parts of lists: asked for by {@code limit} with {@code offset}, or with the {@code cursor} that
 * an answer's {@code Link} names. A cursor is good for its list, its filters and its caller alone.
 * That of a list that grows names the last item shown, so that nothing that comes or goes makes a
 * reader see an item twice or miss one; that of a short list is an offset.
 */
public final class Pages {
  /** Makes cursors and reads them. */
  public static final Key<CursorSeal> SEAL = new Key<>("vc.cursor-seal");

  private static final String CURSOR = "cursor";
  private static final String OFFSET = "offset";
  private static final int LONGEST_CURSOR = 1500;

  private Pages() {}

  /**
   * The part of a long list that is asked for; the last word on a query.
   *
   * @param usual the limit when none is asked for
   * @throws ProblemException naming every bad field of the query
   */
  public static Slice slice(Context ctx, Query query, int usual) {
    return slice(ctx, query, usual, OFFSET);
  }

  /** The same where the offset has another name. */
  public static Slice slice(Context ctx, Query query, int usual, String offsetName) {
    var asked = asked(ctx, query, usual, offsetName, Cursors::item);
    return new Slice(asked.limit(), asked.offset(), asked.cursor());
  }

  /** The part of a short list that is asked for; the last word on a query. */
  public static Page of(Context ctx, Query query, int usual) {
    var asked = asked(ctx, query, usual, OFFSET, Cursors::offset);
    @Nullable Integer cursor = asked.cursor();
    return new Page(asked.limit(), cursor == null ? asked.offset() : cursor);
  }

  private record Asked<T>(int limit, int offset, @Nullable T cursor) {}

  private static <T> Asked<T> asked(
      Context ctx,
      Query query,
      int usual,
      String offsetName,
      BiFunction<Context, String, Optional<T>> reader) {
    var limit = query.integer("limit").between(1, Page.MAX_LIMIT);
    var offset = query.integer(offsetName).atLeast(0);
    var cursor = query.text(CURSOR).length(1, LONGEST_CURSOR);
    var read = cursor.isPresent() ? reader.apply(ctx, cursor.get()) : Optional.<T>empty();
    if (cursor.isPresent() && read.isEmpty()) {
      query.reject(CURSOR, "bad-cursor", "must come from the Link of this list, as it was asked");
    }
    if (cursor.isPresent() && offset.isPresent()) {
      query.reject(offsetName, "not-both", "must not come with a cursor");
    }
    query.check();
    return new Asked<>(limit.or(usual), offset.or(0), read.orElse(null));
  }

  /** Answers with a part of a long list, and tells where it goes on, or how many there are. */
  public static <T> void answer(
      Context ctx, Slice slice, Part<T> part, Function<? super T, ?> view) {
    part.next().ifPresent(item -> linkNext(ctx, slice.limit(), Cursors.behind(ctx, item)));
    if (part.next().isEmpty() && slice.after() == null && isWithin(slice.offset(), part)) {
      total(ctx, (long) slice.offset() + part.size());
    }
    ctx.json(part.stream().map(view).toList());
  }

  /**
   * Answers with a part of a list whose length nobody knows, and tells where the next one is, or
   * how many there are if it is the last.
   */
  public static void answer(Context ctx, Page page, List<?> part) {
    if (part.size() < page.limit()) {
      if (isWithin(page.offset(), part)) {
        total(ctx, (long) page.offset() + part.size());
      }
    } else if ((long) page.offset() + page.limit() <= 999_999_999) {
      linkNext(ctx, page);
    }
    ctx.json(part);
  }

  /** Answers with the part of a short list that is asked for. */
  public static void answerPart(Context ctx, Page page, List<?> all) {
    var from = Math.min(page.offset(), all.size());
    var to = Math.min((long) from + page.limit(), all.size());
    if (to < all.size()) {
      linkNext(ctx, page);
    }
    total(ctx, all.size());
    ctx.json(all.subList(from, (int) to));
  }

  /** Answers with the best of a list that is not read part by part. */
  public static void answerBest(Context ctx, int limit, List<?> best) {
    if (best.size() < limit) {
      total(ctx, best.size());
    }
    ctx.json(best);
  }

  /** Tells how many there are in all; only where counting is cheap. */
  public static void total(Context ctx, long count) {
    ctx.header("X-Total-Count", Long.toString(count));
  }

  /** An empty part behind an offset may lie behind the end. */
  private static boolean isWithin(int offset, List<?> part) {
    return !part.isEmpty() || offset == 0;
  }

  private static void linkNext(Context ctx, Page page) {
    linkNext(ctx, page.limit(), Cursors.at(ctx, page.offset() + page.limit()));
  }

  private static void linkNext(Context ctx, int limit, String cursor) {
    var next = "limit=" + limit + "&cursor=" + cursor;
    var filters = Cursors.filters(ctx);
    var query = filters.isEmpty() ? next : filters + "&" + next;
    ctx.header("Link", "<" + ctx.req().getRequestURI() + "?" + query + ">; rel=\"next\"");
  }
}
