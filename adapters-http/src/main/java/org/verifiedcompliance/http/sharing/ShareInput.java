package org.verifiedcompliance.http.sharing;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.verifiedcompliance.application.sharing.ShareSessions;
import org.verifiedcompliance.application.sharing.ShareSessions.Choice;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareField;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;

/** Reads what somebody wants to share. */
final class ShareInput {
  private static final int SHORTEST = 60;
  private static final int LONGEST = 31_536_000;
  private static final int MOST_VIEWS = 1_000_000;
  private static final int UUID_LENGTH = 36;

  private ShareInput() {}

  static ShareSessions.Command read(Context ctx, Duration usualLife) {
    var body = Body.of(ctx);
    var choice = choice(body);
    var fields = fields(body);
    var life = body.integer("expires_in").between(SHORTEST, LONGEST);
    var views = body.integer("max_views").between(1, MOST_VIEWS);
    var label = body.text("label").notBlank().length(1, 100);
    body.check();
    return new ShareSessions.Command(
        Requests.currentUser(ctx).person(),
        choice,
        fields,
        Duration.ofSeconds(life.or((int) usualLife.toSeconds())),
        views.orNull(),
        label.orNull());
  }

  private static Choice choice(Body body) {
    var these = body.texts("session_ids").max(Share.MOST_SESSIONS, UUID_LENGTH);
    var from = body.instant("from");
    var to = body.instant("to").notBefore(from, "from");
    var isRange = body.isGiven("from") || body.isGiven("to");
    if (body.isGiven("session_ids") == isRange) {
      body.reject(
          "session_ids", "one-of", "say which sessions, or from when to when: one of the two");
    }
    if (isRange) {
      return new Choice.Between(from.orNull(), to.orNull());
    }
    return new Choice.These(ids(body, these.orEmpty()));
  }

  private static List<SessionId> ids(Body body, List<String> texts) {
    var ids = texts.stream().map(Requests::parseUuid).flatMap(Optional::stream).toList();
    if (body.isGiven("session_ids") && (ids.isEmpty() || ids.size() < texts.size())) {
      body.reject("session_ids", "wrong-type", "must be a list of one or more UUIDs");
    }
    return ids.stream().map(SessionId::new).toList();
  }

  private static Set<ShareField> fields(Body body) {
    var words = body.texts("fields").max(ShareField.values().length, 20);
    if (!body.isGiven("fields")) {
      return ShareField.USUAL;
    }
    var chosen = EnumSet.noneOf(ShareField.class);
    for (var word : words.orEmpty()) {
      fieldOf(word)
          .ifPresentOrElse(
              chosen::add, () -> body.reject("fields", "unknown-word", "must be of " + known()));
    }
    if (ShareField.contradict(chosen)) {
      body.reject(
          "fields", "contradiction", "name or initials, place or city, dates or times: not both");
    }
    return chosen;
  }

  private static Optional<ShareField> fieldOf(String word) {
    return Stream.of(ShareField.values())
        .filter(field -> ShareJson.word(field).equals(word))
        .findAny();
  }

  private static String known() {
    return String.join(", ", Stream.of(ShareField.values()).map(ShareJson::word).toList());
  }
}
