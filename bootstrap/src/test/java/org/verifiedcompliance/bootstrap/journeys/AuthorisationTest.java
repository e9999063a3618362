package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.bootstrap.journeys.Matrix.Seen;
import org.verifiedcompliance.http.HttpServer;

/**
 * Who may call what: every route that the server has, called by everybody, about things of one
 * owner, with a body that is right. A route without a line in {@code authorisation.csv} fails.
 */
class AuthorisationTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Who has such a link may follow it, which is counted. */
  private static final Set<String> SHOWN = Set.of("public", "feed");

  private static Set<String> routes() {
    return wired.server().injector().getInstance(HttpServer.class).routes();
  }

  @Test
  void everyRouteHasALine() {
    assertThat(Matrix.read().routes()).containsExactlyInAnyOrderElementsOf(routes());
  }

  @Test
  void strangersGetWhatTheMatrixSaysAndLeaveEverythingAsItWas() {
    var strangers = Caller.strangers(wired);
    var theirs = Belongings.of(wired, Caller.signedIn(wired, "organiser"));
    var calls = PlannedCall.of(routes());
    theirs.get("attended");
    var shown = Belongings.of(wired, Caller.signedIn(wired, "organiser"));
    UnaryOperator<String> things =
        name -> SHOWN.contains(name) ? shown.get(name) : theirs.get(name);
    calls.forEach(call -> prepare(call, things));
    var person = theirs.get("person");
    var ids = new HashSet<>(theirs.made().values());
    ids.removeIf(id -> !UUID.matcher(id).matches());
    var before = RowsOf.naming(wired.database(), ids);

    var seen = new TreeMap<String, Map<String, Seen>>();
    for (var call : calls) {
      for (var stranger : strangers) {
        note(seen, call, stranger, things);
      }
    }

    Matrix.read().check(seen);
    calls.forEach(call -> strangers.forEach(stranger -> tellsNothing(call, stranger, things)));
    var touched = new ArrayList<>(missing(before, RowsOf.naming(wired.database(), ids)));
    touched.addAll(missing(RowsOf.naming(wired.database(), List.of(person)), before));
    assertThat(touched).isEmpty();
  }

  private static List<String> missing(
      Map<String, Set<String>> rows, Map<String, Set<String>> where) {
    return rows.entrySet().stream()
        .flatMap(table ->
            table.getValue().stream()
                .filter(row -> !where.get(table.getKey()).contains(row))
                .map(row -> table.getKey() + " " + row))
        .toList();
  }

  /** Who may not see a thing cannot tell whether it is there; meetings are for whoever asks. */
  private static void tellsNothing(
      PlannedCall call, Caller stranger, UnaryOperator<String> theirs) {
    var things = new Bystanders(wired, stranger, theirs);
    if (!call.path().contains("<") || call.alone() || call.route().contains("/meetings/{id}")) {
      return;
    }
    var foreign = Attempt.by(stranger.client(), call, things);
    if (foreign.status() >= 400) {
      var nowhere = call.pathWith(name -> nobodys(things.apply(name)));
      var random = Attempt.at(stranger.client(), call, nowhere, things);
      assertThat(random.status()).isEqualTo(foreign.status());
      assertThat(anonymised(random.text()))
          .describedAs(call.route() + " by " + stranger.name())
          .isEqualTo(anonymised(foreign.text()));
    }
  }

  private static String nobodys(String id) {
    return UUID.matcher(id).matches() ? id.substring(0, 24) + "0123456789ab" : id;
  }

  private static String anonymised(String problem) {
    return UUID.matcher(problem).replaceAll("an id");
  }

  /** The owner's things are made before anybody calls; what is not theirs is made for each call. */
  private static void prepare(PlannedCall call, UnaryOperator<String> theirs) {
    UnaryOperator<String> made = name -> Bystanders.NAMES.contains(name) ? "" : theirs.apply(name);
    assertThat(call.before().stream().map(made)).doesNotContainNull();
    call.pathWith(made);
    call.bodyWith(made);
  }

  @Test
  void theOwnerAndAdminsGetWhatTheMatrixSays() {
    var owner = Caller.signedIn(wired, "organiser");
    var admin = Caller.signedIn(wired, "admin");
    var seen = new TreeMap<String, Map<String, Seen>>();
    for (var call : PlannedCall.of(routes())) {
      var person = call.alone() ? Caller.signedIn(wired, "organiser") : owner;
      var own = Belongings.of(wired, person);
      note(seen, call, new Caller("owner", person.email(), person.client()), own::get);
      var other = Belongings.of(wired, call.alone() ? Caller.signedIn(wired, "organiser") : owner);
      note(seen, call, admin, other::get);
    }
    Matrix.read().check(seen);
  }

  private static void note(
      Map<String, Map<String, Seen>> seen,
      PlannedCall call,
      Caller caller,
      UnaryOperator<String> things) {
    var who = call.alone() ? caller.another(wired) : caller;
    var answer = Attempt.by(who.client(), call, new Bystanders(wired, who, things));
    var status = Integer.toString(answer.status());
    seen.computeIfAbsent(call.route(), route -> new TreeMap<>())
        .put(caller.name(), new Seen(status, answer.status() < 400 ? "" : answer.text()));
  }
}
