package org.verifiedcompliance.bootstrap.storm;

import com.google.inject.AbstractModule;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.RefreshToken;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.offline.DeviceTimes;
import org.verifiedcompliance.application.operations.Known;
import org.verifiedcompliance.application.operations.OperationStatus;
import org.verifiedcompliance.application.operations.Operations;
import org.verifiedcompliance.application.operations.Remembered;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.persistence.auth.JdbiSignIns;
import org.verifiedcompliance.persistence.operations.JdbiOperations;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;

/** Binds what is faulty in place of what is not. */
final class MutantModule extends AbstractModule {
  private static final int MOMENT = 300;
  private final Mutant mutant;
  private final Jdbi jdbi;

  MutantModule(Mutant mutant, Jdbi jdbi) {
    this.mutant = mutant;
    this.jdbi = jdbi;
  }

  @Override
  protected void configure() {
    switch (mutant) {
      case ACKNOWLEDGED_BEFORE_COMMIT -> bind(Sessions.class).toInstance(hasty());
      case MEMORY_IN_ANOTHER_TRANSACTION -> bind(Operations.class).toInstance(remembersLater());
      case KEY_SCOPED_BY_TOKEN -> bind(Operations.class).toInstance(forgetsWithTheToken());
      case DEPENDENCIES_NOT_CHECKED -> bind(Operations.class).toInstance(believesAllIsDone());
      case OUTBOX_OUTSIDE_THE_TRANSACTION -> bind(Sessions.class).toInstance(tellsLater());
      case FILTER_MISSING -> install(new EverybodySeesAll());
      case WALL_CLOCK_BELIEVED -> bind(DeviceTimes.class).toInstance(new WallTimes());
      case REFRESH_WITHOUT_LOCK -> bind(SignIns.class).toInstance(unlocked());
      default -> {
        // what was done to the database is enough
      }
    }
  }

  private Sessions real() {
    var random = new SecureRandom();
    return new JdbiSessions(
        jdbi,
        length -> {
          var bytes = new byte[length];
          random.nextBytes(bytes);
          return bytes;
        });
  }

  private Sessions hasty() {
    return Faulty.port(
        Sessions.class,
        real(),
        (real, method, _) -> {
          if (!method.getName().equals("record")) {
            return real.call();
          }
          Faulty.later(MOMENT, real);
          return new Recording.Recorded(1);
        });
  }

  private Sessions tellsLater() {
    return Faulty.port(
        Sessions.class,
        real(),
        (real, method, arguments) -> {
          var done = real.call();
          for (var argument : arguments == null ? new Object[0] : arguments) {
            if (method.getName().startsWith("record") && argument instanceof SessionEvent event) {
              Faulty.later(MOMENT, () -> tell(event));
            }
          }
          return done;
        });
  }

  private Object tell(SessionEvent event) {
    return jdbi.withHandle(handle ->
        handle.execute(
            """
            INSERT INTO change (topic, subject, session_id, person_id, is_public, is_deleted, kind,
              at)
            SELECT 'fact', e.id, e.session_id, e.person_id, false, false, e.type, e.received_at
            FROM attendance_event e WHERE e.id = ?
            """,
            event.id().value()));
  }

  private Operations remembersLater() {
    return Faulty.port(
        Operations.class,
        new JdbiOperations(jdbi),
        (real, method, _) -> {
          if (!method.getName().equals("keep")) {
            return real.call();
          }
          Faulty.later(MOMENT, real);
          return null;
        });
  }

  private Operations forgetsWithTheToken() {
    return Faulty.port(
        Operations.class,
        new JdbiOperations(jdbi),
        (real, method, arguments) -> {
          var result = real.call();
          return method.getName().equals("know") && result instanceof Known known
              ? since(lastSignIn((PersonId) arguments[0]), known)
              : result;
        });
  }

  private static Known since(Instant signIn, Known known) {
    return new Known(
        known.operations().stream()
            .filter(one -> !one.operation().origin().receivedAt().isBefore(signIn))
            .toList(),
        known.names());
  }

  private Instant lastSignIn(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT max(created_at) FROM sign_in WHERE person_id = :person")
            .bind("person", person.value())
            .mapTo(Instant.class)
            .one());
  }

  private Operations believesAllIsDone() {
    return Faulty.port(
        Operations.class,
        new JdbiOperations(jdbi),
        (real, _, _) ->
            switch (real.call()) {
              case Known known ->
                  new Known(
                      known.operations().stream().map(MutantModule::done).toList(), known.names());
              case Object other -> other;
              case null -> null;
            });
  }

  private static Remembered done(Remembered one) {
    return one.standing().status() == OperationStatus.FAILED
        ? new Remembered(
            one.operation(),
            one.standing().completed("{}", new UUID(0, 1), one.operation().origin().receivedAt()))
        : one;
  }

  private SignIns unlocked() {
    return Faulty.port(
        SignIns.class,
        new JdbiSignIns(jdbi),
        (real, method, arguments) ->
            switch (method.getName()) {
              case "lock" -> Faulty.elsewhere(real);
              case "rotate" ->
                  rotate(
                      (UUID) arguments[0], (TokenHash) arguments[1], (RefreshToken) arguments[2]);
              default -> real.call();
            });
  }

  /** As one would write it who relies on the lock. */
  private Object rotate(UUID signIn, TokenHash spent, RefreshToken next) {
    return jdbi.withHandle(handle -> {
      handle.execute(
          "UPDATE refresh_token SET used_at = ?, successor = ? WHERE hash = ?",
          next.issuedAt(),
          bytes(next.hash()),
          bytes(spent));
      return handle.execute(
          "INSERT INTO refresh_token (hash, sign_in_id, issued_at, expires_at) VALUES (?, ?, ?, ?)",
          bytes(next.hash()),
          signIn,
          next.issuedAt(),
          next.expiresAt());
    });
  }

  private static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
