package org.verifiedcompliance.http.administration;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.administration.ChangeUser;
import org.verifiedcompliance.application.administration.UserQuery;
import org.verifiedcompliance.application.audit.AuditQuery;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;

/** What admins ask for. */
final class AdministrationInput {
  private static final int DEFAULT_LIMIT = 50;
  private static final int TEXT_LENGTH = 100;
  private static final List<String> ROLES =
      Stream.of(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();

  private AdministrationInput() {}

  static UserQuery users(Context ctx) {
    var query = Query.of(ctx);
    var text = query.text("q").length(1, TEXT_LENGTH);
    var role = query.text("role").oneOf(ROLES);
    var active = query.bool("is_active");
    var slice = Pages.slice(ctx, query, DEFAULT_LIMIT);
    return new UserQuery(
        text.orNull(), role.isPresent() ? role(role.get()) : null, active.orNull(), slice);
  }

  static ChangeUser.Command change(Context ctx) {
    var id = new PersonId(Requests.uuid(ctx, "id"));
    var body = Body.of(ctx);
    var roles =
        body.texts("roles")
            .check(
                ROLES::containsAll,
                "unknown-role",
                "each must be one of " + String.join(", ", ROLES));
    var active = body.bool("is_active");
    body.check();
    return new ChangeUser.Command(
        id,
        roles(roles.orNull()),
        active.orNull(),
        Versions.seen(ctx, AdministrationJson.AccountVersion::of));
  }

  private static @Nullable Set<Role> roles(@Nullable List<String> words) {
    if (words == null) {
      return null;
    }
    var roles = EnumSet.noneOf(Role.class);
    words.forEach(word -> roles.add(role(word)));
    return roles;
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Which of all meetings are asked for. */
  record MeetingQuery(@Nullable String text, @Nullable Boolean isActive, Slice slice) {}

  static MeetingQuery meetings(Context ctx) {
    var query = Query.of(ctx);
    var text = query.text("q").length(1, TEXT_LENGTH);
    var active = query.bool("is_active");
    var slice = Pages.slice(ctx, query, DEFAULT_LIMIT);
    return new MeetingQuery(text.orNull(), active.orNull(), slice);
  }

  static AuditQuery audit(Context ctx) {
    var query = Query.of(ctx);
    var actor = query.uuid("actor");
    var person = query.uuid("person");
    var action = query.text("action").length(1, TEXT_LENGTH);
    var from = query.instant("from");
    var to = query.instant("to").notBefore(from, "from");
    var slice = Pages.slice(ctx, query, DEFAULT_LIMIT);
    return new AuditQuery(
        actor.isPresent() ? new PersonId(actor.get()) : null,
        person.isPresent() ? new PersonId(person.get()) : null,
        action.orNull(),
        from.orNull(),
        to.orNull(),
        slice);
  }

  static Slice imports(Context ctx) {
    return Pages.slice(ctx, Query.of(ctx), DEFAULT_LIMIT);
  }
}
