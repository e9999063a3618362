package org.verifiedcompliance.http.auth;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.auth.IssuedTokens;
import org.verifiedcompliance.application.auth.SignIn;
import org.verifiedcompliance.domain.people.Role;

/** Accounts and sign-ins on the wire. */
final class AuthJson {
  private static final String BEARER = "bearer";

  private AuthJson() {}

  private static List<String> wordsOf(Account account) {
    return account.roles().stream()
        .sorted()
        .map(Role::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What registration answers. */
  record Registered(
      UUID userId,
      String email,
      String firstName,
      String lastName,
      @Nullable String phone,
      boolean consentGranted,
      Instant createdAt) {
    static Registered from(Account account) {
      var person = account.person();
      return new Registered(
          person.id().value(),
          person.email().value(),
          person.firstName(),
          person.lastName(),
          person.phone(),
          person.consentGranted(),
          account.createdAt());
    }
  }

  /** One's own account. */
  record Me(
      UUID userId,
      String email,
      String firstName,
      String lastName,
      @Nullable String phone,
      boolean consentGranted,
      List<String> roles,
      Instant createdAt) {
    static Me from(Account account) {
      var person = account.person();
      return new Me(
          person.id().value(),
          person.email().value(),
          person.firstName(),
          person.lastName(),
          person.phone(),
          person.consentGranted(),
          wordsOf(account),
          account.createdAt());
    }
  }

  /** Who has logged in. */
  record User(UUID userId, String email, String firstName, String lastName, List<String> roles) {
    static User from(Account account) {
      var person = account.person();
      return new User(
          person.id().value(),
          person.email().value(),
          person.firstName(),
          person.lastName(),
          wordsOf(account));
    }
  }

  /** What log-in answers. */
  record LoggedIn(
      String accessToken, String refreshToken, String tokenType, long expiresIn, User user) {
    static LoggedIn from(IssuedTokens tokens, Account account) {
      return new LoggedIn(
          tokens.accessToken(),
          tokens.refreshToken(),
          BEARER,
          tokens.expiresIn().toSeconds(),
          User.from(account));
    }
  }

  /** What a refresh answers. */
  record Tokens(String accessToken, String refreshToken, String tokenType, long expiresIn) {
    static Tokens from(IssuedTokens tokens) {
      return new Tokens(
          tokens.accessToken(), tokens.refreshToken(), BEARER, tokens.expiresIn().toSeconds());
    }
  }

  /** A signed-in device. */
  record Device(
      UUID id,
      @Nullable String deviceName,
      String ip,
      Instant createdAt,
      Instant lastUsedAt,
      boolean current) {
    static Device from(SignIn signIn, UUID current) {
      return new Device(
          signIn.id(),
          signIn.deviceName(),
          signIn.from().value(),
          signIn.createdAt(),
          signIn.lastUsedAt(),
          signIn.id().equals(current));
    }
  }

  /** A sentence. */
  record Message(String message) {}

  /** A sentence, and how many devices were signed out. */
  record LoggedOutEverywhere(String message, int sessionsEnded) {}
}
