package org.verifiedcompliance.http.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.contract.ContractChecker;
import org.verifiedcompliance.http.contract.Operation;
import tools.jackson.databind.JsonNode;

/**
 * Sends every kind of bad input to every operation of a document, and wants a documented answer
 * each time: a problem when it is refused, never a failure of the server, and within a second.
 */
public final class BadInput {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int ENOUGH = 40;

  private final ContractChecker checker;
  private final Supplier<TestClient> signIn;
  private final Samples samples;
  private final RequestCases requests;
  private final int every;
  private final Paths paths;
  private final List<String> naughty = Corpora.naughtyStrings();
  private final Map<String, byte[]> broken = Corpora.brokenJson();
  private TestClient client;

  /** Bad input by this caller, whose calls the checker already sees. */
  public BadInput(ContractChecker checker, TestClient client, Paths paths) {
    this(checker, () -> client, paths, 1);
  }

  /**
   * The same with only a part of the corpora for each operation, by a caller who signs in again
   * after an operation that ended the sign-in.
   *
   * @param every one in so many documents and texts, not the same ones for all operations
   */
  public BadInput(ContractChecker checker, Supplier<TestClient> signIn, Paths paths, int every) {
    this.every = every;
    this.checker = checker;
    this.signIn = signIn;
    this.client = signIn.get();
    this.paths = paths;
    this.samples = new Samples(checker.document());
    this.requests = new RequestCases(checker.document(), paths);
  }

  /** All bad calls to an operation. */
  public List<BadCall> callsTo(Operation operation) {
    var schema = operation.bodySchema().map(checker.document()::at);
    var body = schema.map(samples::of).map(JsonNode::toString).orElse("");
    var calls = new ArrayList<>(requests.of(operation, body));
    var bodies = bodyCases(Math.floorMod(operation.name().hashCode(), every));
    schema.ifPresent(it -> calls.addAll(bodies.of(operation, paths.of(operation), it)));
    return calls;
  }

  private BodyCases bodyCases(int first) {
    var some = new LinkedHashMap<String, byte[]>();
    every(first, List.copyOf(broken.entrySet()))
        .forEach(document -> some.put(document.getKey(), document.getValue()));
    return new BodyCases(samples, every(first, naughty), some);
  }

  private <T> List<T> every(int first, List<T> all) {
    return IntStream.range(0, all.size())
        .filter(i -> i % every == first)
        .mapToObj(all::get)
        .toList();
  }

  /** Sends them all, and fails naming those that were not answered as they should be. */
  public int assertAllAreAnsweredWell(Operation operation) {
    var faults = new ArrayList<String>();
    var calls = callsTo(operation);
    for (var call : calls) {
      if (faults.size() < ENOUGH) {
        judge(call, faults);
      }
    }
    assertThat(faults).as(operation.name()).isEmpty();
    return calls.size();
  }

  private void judge(BadCall call, List<String> faults) {
    try {
      var taken = send(call);
      var answer = taken.answer();
      check(taken.isQuick() || send(call).isQuick(), call, answer, "takes too long");
      check(answer.status() < 500, call, answer, "is a failure of the server");
      check(allows(call, answer), call, answer, "is not one of " + call.allowed());
      var isTold = answer.status() < 400 || isProblem(answer) || isPageForPeople(call, answer);
      check(isTold, call, answer, "is no problem");
      check(answer.status() != 405 || answer.header("Allow").isPresent(), call, answer, "no Allow");
    } catch (AssertionError | RuntimeException fault) {
      faults.add(call + "\n  " + fault.getMessage());
    }
  }

  private Taken send(BadCall call) {
    var taken = sendTimed(call);
    boolean signedOut =
        taken.answer().status() == 401
            && call.operation().isForPeople()
            && !call.headers().containsKey("Authorization");
    if (signedOut) {
      client = signIn.get();
      return sendTimed(call);
    }
    return taken;
  }

  private Taken sendTimed(BadCall call) {
    long start = System.nanoTime();
    var answer = sendOnce(call);
    return new Taken(answer, System.nanoTime() - start);
  }

  private Answer sendOnce(BadCall call) {
    // who does not say so follows the live stream for ever
    var sender =
        call.path().matches("(/api/v1)?/events.*") ? client.header("Accept", "x/y") : client;
    for (var header : call.headers().entrySet()) {
      sender = sender.header(header.getKey(), header.getValue());
    }
    var body = BodyPublishers.ofByteArray(call.body());
    try {
      return sender.send(call.method(), call.path(), body);
    } catch (UncheckedIOException _) {
      // after a body that was not read to its end the server closes; a client may notice too late
      return sender.send(call.method(), call.path(), body);
    }
  }

  private static boolean allows(BadCall call, Answer answer) {
    return call.allowed().isEmpty() || call.allowed().contains(answer.status());
  }

  /** Whoever follows a link that somebody shared is told by a page, also that there is nothing. */
  private static boolean isPageForPeople(BadCall call, Answer answer) {
    return call.operation().name().startsWith("GET /public/")
        && answer.header("Content-Type").filter(type -> type.startsWith("text/html")).isPresent();
  }

  private static boolean isProblem(Answer answer) {
    return answer.header("Content-Type").filter("application/problem+json"::equals).isPresent()
        && answer.json().path("status").asInt(0) == answer.status();
  }

  /** An answer and how long it took; signing in again is not part of it. */
  private record Taken(Answer answer, long nanos) {
    boolean isQuick() {
      return nanos <= PATIENCE.toNanos();
    }
  }

  private static void check(boolean holds, BadCall call, Answer answer, String fault) {
    if (!holds) {
      throw new AssertionError(call.name() + " -> " + answer.status() + " " + fault);
    }
  }
}
