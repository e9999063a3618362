package org.verifiedcompliance.http.auth;

import io.javalin.http.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClaimFirstAdmin;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.NewAccount;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.auth.ChangePassword;
import org.verifiedcompliance.application.auth.FinishLogIn;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.auth.LogOut;
import org.verifiedcompliance.application.auth.RefreshTokens;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Mapped;
import org.verifiedcompliance.http.input.TextField;

/** What callers send about accounts and sign-ins. */
final class AuthInput {
  private static final int NAME_LENGTH = 100;
  private static final int PHONE_LENGTH = 40;
  static final int TOKEN_LENGTH = 4096;

  private AuthInput() {}

  static NewAccount register(Context ctx, PasswordPolicy policy) {
    var body = Body.of(ctx);
    var consent = body.bool("consent_granted").required();
    return account(ctx, body, consent.or(false), policy);
  }

  static ClaimFirstAdmin.Command claim(Context ctx, PasswordPolicy policy) {
    var body = Body.of(ctx);
    var token = body.text("token").required().length(1, TOKEN_LENGTH);
    var account = account(ctx, body, body.bool("consent_granted").or(false), policy);
    return new ClaimFirstAdmin.Command(token.get(), account);
  }

  static LogIn.Command logIn(Context ctx, Body body) {
    var email = email(body, "email");
    var password = body.text("password").required();
    var device = deviceName(body);
    var proof = SecondFactorInput.proof(body);
    body.check();
    return new LogIn.Command(
        email.get(), new Password(password.get()), device.orNull(), from(ctx), proof);
  }

  /** The second step of a log-in: without a proof it makes no sense. */
  static FinishLogIn.Command finish(Context ctx, Body body) {
    var challenge = body.text("challenge_token").required().length(1, TOKEN_LENGTH);
    var device = deviceName(body);
    var proof = SecondFactorInput.proof(body);
    if (proof == null && !body.isGiven("code") && !body.isGiven("recovery_code")) {
      body.reject("code", "required", "is required, or recovery_code");
    }
    body.check();
    return new FinishLogIn.Command(
        challenge.get(), Objects.requireNonNull(proof), device.orNull(), from(ctx));
  }

  static TextField deviceName(Body body) {
    return body.text("device_name").length(1, NAME_LENGTH);
  }

  static RefreshTokens.Command refresh(Context ctx) {
    var body = Body.of(ctx);
    var token = body.text("refresh_token").required().length(1, TOKEN_LENGTH);
    body.check();
    return new RefreshTokens.Command(token.get(), from(ctx));
  }

  static LogOut.Command logOut(Context ctx) {
    var body = Body.optional(ctx);
    var token = body.text("refresh_token").length(1, TOKEN_LENGTH);
    body.check();
    return new LogOut.Command(Requests.currentUser(ctx), token.orNull(), from(ctx));
  }

  static ChangePassword.Command changePassword(Context ctx) {
    var body = Body.of(ctx);
    var current = body.text("current_password").required();
    var next = body.text("new_password").required();
    body.check();
    return new ChangePassword.Command(
        Requests.currentUser(ctx),
        new Password(current.get()),
        new Password(next.get()),
        from(ctx));
  }

  /** Jetty writes IPv6 in brackets here and there. */
  static ClientAddress from(Context ctx) {
    return Requests.clientAddress(ctx);
  }

  private static NewAccount account(
      Context ctx, Body body, boolean consent, PasswordPolicy policy) {
    var email = email(body, "email");
    var password = password(body, "password", email.orNull(), policy);
    var firstName = name(body, "first_name");
    var lastName = name(body, "last_name");
    var phone = body.text("phone").length(1, PHONE_LENGTH);
    body.check();
    return new NewAccount(
        email.get(),
        password.get(),
        firstName.get(),
        lastName.get(),
        phone.orNull(),
        consent,
        from(ctx));
  }

  static Mapped<EmailAddress> email(Body body, String field) {
    return body.text(field)
        .required()
        .length(3, 254)
        .map("invalid-email", "must be an e-mail address", EmailAddress::new);
  }

  static Mapped<Password> password(
      Body body, String field, @Nullable EmailAddress holder, PasswordPolicy policy) {
    var password = body.text(field).required().map("invalid", "must be a password", Password::new);
    if (password.isPresent()) {
      policy
          .weaknessOf(password.get(), holder)
          .ifPresent(weak -> body.reject(field, weak.code(), weak.message()));
    }
    return password;
  }

  private static TextField name(Body body, String field) {
    return body.text(field).required().notBlank().length(1, NAME_LENGTH);
  }
}
