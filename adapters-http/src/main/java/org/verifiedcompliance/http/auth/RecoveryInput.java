package org.verifiedcompliance.http.auth;

import io.javalin.http.Context;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.emails.ChangeEmail;
import org.verifiedcompliance.application.emails.VerifyEmail;
import org.verifiedcompliance.application.recovery.ConfirmPasswordReset;
import org.verifiedcompliance.application.recovery.RedeemSignInCode;
import org.verifiedcompliance.application.recovery.RequestPasswordReset;
import org.verifiedcompliance.application.recovery.SendSignInCode;
import org.verifiedcompliance.http.Requests;
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

  static SendSignInCode.Command sendCode(Context ctx) {
    var body = Body.of(ctx);
    var email = AuthInput.email(body, "email");
    body.check();
    return new SendSignInCode.Command(email.get(), AuthInput.from(ctx));
  }

  static RedeemSignInCode.Command redeem(Context ctx) {
    var body = Body.of(ctx);
    var email = AuthInput.email(body, "email");
    var code = body.text("code").required().length(1, SecondFactorInput.CODE_LENGTH);
    var device = AuthInput.deviceName(body);
    body.check();
    return new RedeemSignInCode.Command(
        email.get(), code.get(), device.orNull(), AuthInput.from(ctx));
  }

  static VerifyEmail.Command verify(Context ctx) {
    var body = Body.of(ctx);
    var token = body.text("token").required().length(1, AuthInput.TOKEN_LENGTH);
    body.check();
    return new VerifyEmail.Command(token.get(), AuthInput.from(ctx));
  }

  static ChangeEmail.Command changeEmail(Context ctx) {
    var body = Body.of(ctx);
    var email = AuthInput.email(body, "new_email");
    var password = SecondFactorInput.password(body);
    body.check();
    return new ChangeEmail.Command(
        Requests.currentUser(ctx),
        email.get(),
        SecondFactorInput.passwordOf(password),
        AuthInput.from(ctx));
  }

  static ConfirmPasswordReset.Command confirm(Context ctx, PasswordPolicy policy) {
    var body = Body.of(ctx);
    var token = body.text("token").required().length(1, AuthInput.TOKEN_LENGTH);
    var password = AuthInput.password(body, "new_password", null, policy);
    body.check();
    return new ConfirmPasswordReset.Command(token.get(), password.get(), AuthInput.from(ctx));
  }
}
