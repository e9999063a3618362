package org.verifiedcompliance.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.application.auth.AccessClaims;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.application.auth.AuthenticateService;
import org.verifiedcompliance.application.auth.SignInState;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.persistence.auth.CachedSignInStates;
import org.verifiedcompliance.security.JwtAccessTokens;
import org.verifiedcompliance.security.KeyRing;

/** How much CPU time it takes to see who sends a request, when the sign-in is remembered. */
public final class AuthenticateCost {
  private static final int PEOPLE = 10_000;
  private static final int ROUNDS = 40;
  private static final Duration LIFE = Duration.ofMinutes(30);

  private AuthenticateCost() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    var folder = Files.createTempDirectory("vc-keys");
    try {
      measure(folder);
    } finally {
      delete(folder);
    }
  }

  private static void measure(Path folder) {
    var clock = InstantSource.system();
    var keys = KeyRing.open(folder.resolve("keys"), LIFE, clock);
    var jwt = new JwtAccessTokens(keys, new RandomIds(), clock, "benchmark", "benchmark");
    var claims = Stream.generate(() -> claims(clock)).limit(PEOPLE).toList();
    var tokens = claims.stream().map(jwt::issue).toList();
    var states = new CachedSignInStates(new States(claims));
    var authenticate = new AuthenticateService(jwt, states);

    rounds("signature and claims", tokens, token -> jwt.verify(token).isPresent());
    rounds("signature, claims and state", tokens, token -> isGood(authenticate, token));
  }

  private static AccessClaims claims(InstantSource clock) {
    var now = clock.instant();
    var person = new PersonId(UUID.randomUUID());
    return new AccessClaims(person, UUID.randomUUID(), 1, now, now.plus(LIFE));
  }

  private static boolean isGood(Authenticate authenticate, String token) {
    return authenticate.authenticate(token) instanceof Authenticate.Outcome.Authenticated;
  }

  private static void rounds(String name, List<String> tokens, Predicate<String> check) {
    var threads = ManagementFactory.getThreadMXBean();
    for (var round = 1; round <= ROUNDS; round++) {
      var begin = threads.getCurrentThreadCpuTime();
      var good = tokens.stream().filter(check).count();
      var took = threads.getCurrentThreadCpuTime() - begin;
      if (round == ROUNDS) {
        System.out.printf(
            "%s: %.2f us of CPU time (%,d of %,d good)%n",
            name, took / 1e3 / tokens.size(), good, tokens.size());
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Stands for the database, which is asked once for each sign-in. */
  private static final class States implements SignInStates {
    private final Map<UUID, SignInState> states;

    States(List<AccessClaims> claims) {
      states =
          claims.stream()
              .collect(
                  Collectors.toMap(
                      AccessClaims::signIn,
                      one -> new SignInState(one.person(), Set.of(Role.MEMBER), 1, true)));
    }

    @Override
    public Map<UUID, SignInState> list(Collection<UUID> signIns) {
      return states;
    }

    @Override
    public Optional<SignInState> find(UUID signIn) {
      return Optional.ofNullable(states.get(signIn));
    }

    @Override
    public void forget(UUID signIn) {
      // Nothing changes.
    }

    @Override
    public void forgetAllOf(PersonId person) {
      // Nothing changes.
    }
  }

  private static final class RandomIds implements IdGenerator {
    @Override
    public UUID timeOrdered() {
      return UUID.randomUUID();
    }

    @Override
    public UUID random() {
      return UUID.randomUUID();
    }
  }
}
