package org.verifiedcompliance.http;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.http.input.Query;

/**
 * Parts of lists: asked for by {@code limit} with {@code offset}, or with the {@code cursor} that
 * an answer's {@code Link} names. A cursor is good for its list, its filters and its caller alone.
 */
public final class Pages {
  /** Signs texts, so that nobody else can make a cursor. */
  public static final Key<UnaryOperator<String>> SIGNATURE = new Key<>("vc.cursor-signature");

  private static final String CURSOR = "cursor";
  private static final int SIGNATURE_LENGTH = 32;
  private static final int LONGEST_CURSOR = 200;
  private static final Pattern OFFSET = Pattern.compile("(0|[1-9][0-9]{0,8})\\..*");

  private Pages() {}

  /**
   * The part that is asked for; the last word on a query.
   *
   * @param usual the limit when none is asked for
   * @throws ProblemException naming every bad field of the query
   */
  public static Page of(Context ctx, Query query, int usual) {
    return of(ctx, query, usual, "offset");
  }

  /** The same where the offset has another name. */
  public static Page of(Context ctx, Query query, int usual, String offsetName) {
    var limit = query.integer("limit").between(1, Page.MAX_LIMIT);
    var offset = query.integer(offsetName).atLeast(0);
    var cursor = query.text(CURSOR).length(1, LONGEST_CURSOR);
    var read = cursor.isPresent() ? offsetOf(ctx, cursor.get()) : OptionalInt.empty();
    if (cursor.isPresent() && read.isEmpty()) {
      query.reject(CURSOR, "bad-cursor", "must come from the Link of this list, as it was asked");
    }
    if (cursor.isPresent() && offset.isPresent()) {
      query.reject(offsetName, "not-both", "must not come with a cursor");
    }
    query.check();
    return new Page(limit.or(usual), read.orElseGet(() -> offset.or(0)));
  }

  /**
   * Answers with a part, and tells where the next one is, or how many there are if it is the last.
   */
  public static void answer(Context ctx, Page page, List<?> part) {
    if (part.size() < page.limit()) {
      if (!part.isEmpty() || page.offset() == 0) {
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

  private static void linkNext(Context ctx, Page page) {
    var next = "limit=" + page.limit() + "&cursor=" + cursor(ctx, page.offset() + page.limit());
    var filters = filters(ctx);
    var query = filters.isEmpty() ? next : filters + "&" + next;
    ctx.header("Link", "<" + ctx.req().getRequestURI() + "?" + query + ">; rel=\"next\"");
  }

  private static OptionalInt offsetOf(Context ctx, String cursor) {
    var found = OFFSET.matcher(decoded(cursor));
    if (!found.matches()) {
      return OptionalInt.empty();
    }
    var offset = Integer.parseInt(found.group(1));
    return cursor.equals(cursor(ctx, offset)) ? OptionalInt.of(offset) : OptionalInt.empty();
  }

  private static String cursor(Context ctx, int offset) {
    var caller = Requests.findUser(ctx);
    var person = caller == null ? "" : caller.person().value();
    var path = BodyLimits.withoutPrefix(ctx.path());
    UnaryOperator<String> sign = ctx.appData(SIGNATURE);
    var signature = sign.apply(String.join("\n", person + "", path, filters(ctx), offset + ""));
    var text = offset + "." + signature.substring(0, SIGNATURE_LENGTH);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  /** The query without what says which part. */
  private static String filters(Context ctx) {
    @Nullable String query = ctx.req().getQueryString();
    return query == null
        ? ""
        : Stream.of(query.split("&"))
            .filter(pair -> !pair.matches("(limit|offset|skip|cursor)(=.*)?"))
            .collect(Collectors.joining("&"));
  }
}
