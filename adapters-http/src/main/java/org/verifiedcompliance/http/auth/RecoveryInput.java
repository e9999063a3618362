package org.verifiedcompliance.http.auth;

import io.javalin.http.Context;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.recovery.ConfirmPasswordReset;
import org.verifiedcompliance.application.recovery.RequestPasswordReset;
import org.verifiedcompliance.http.input.Body;

/** What callers send who come by their mailbox. */
final class RecoveryInput {
  private RecoveryInput() {}

  static RequestPasswordReset.Command reset(Context ctx) {
    var body = Body.of(ctx);
    var email = AuthInput.email(body, "email");
    body.check();
    return new RequestPasswordReset.Command(email.get(), AuthInput.from(ctx));
  }

  static ConfirmPasswordReset.Command confirm(Context ctx, PasswordPolicy policy) {
    var body = Body.of(ctx);
    var token = body.text("token").required().length(1, AuthInput.TOKEN_LENGTH);
    var password = AuthInput.password(body, "new_password", null, policy);
    body.check();
    return new ConfirmPasswordReset.Command(token.get(), password.get(), AuthInput.from(ctx));
  }
}
