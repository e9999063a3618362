package org.verifiedcompliance.http.auth;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.SecondProof;
import org.verifiedcompliance.application.factors.BeginSecondFactor;
import org.verifiedcompliance.application.factors.ChangeSecondFactor;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.TextField;

/** What callers send about second factors. */
final class SecondFactorInput {
  static final int CODE_LENGTH = 64;

  private SecondFactorInput() {}

  static BeginSecondFactor.Command begin(Context ctx) {
    var body = Body.optional(ctx);
    var password = password(body);
    body.check();
    return new BeginSecondFactor.Command(
        Requests.currentUser(ctx), passwordOf(password), AuthInput.from(ctx));
  }

  static ConfirmSecondFactor.Command confirm(Context ctx) {
    var body = Body.of(ctx);
    var code = body.text("code").required().length(1, CODE_LENGTH);
    body.check();
    return new ConfirmSecondFactor.Command(
        Requests.currentUser(ctx), code.get(), AuthInput.from(ctx));
  }

  static ChangeSecondFactor.Command change(Context ctx) {
    var body = Body.of(ctx);
    var password = password(body);
    var proof = proof(body);
    body.check();
    return new ChangeSecondFactor.Command(
        Requests.currentUser(ctx), passwordOf(password), proof, AuthInput.from(ctx));
  }

  /** The proof that was sent, null without one. */
  static @Nullable SecondProof proof(Body body) {
    var code = body.text("code").length(1, CODE_LENGTH).orNull();
    var recovery = body.text("recovery_code").length(1, CODE_LENGTH).orNull();
    if (code != null) {
      return new SecondProof.Code(code);
    }
    return recovery == null ? null : new SecondProof.RecoveryCode(recovery);
  }

  static TextField password(Body body) {
    return body.text("current_password");
  }

  static @Nullable Password passwordOf(TextField field) {
    var text = field.orNull();
    return text == null ? null : new Password(text);
  }
}
