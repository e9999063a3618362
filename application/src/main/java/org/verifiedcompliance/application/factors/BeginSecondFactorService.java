package org.verifiedcompliance.application.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.Reauthentication;
import org.verifiedcompliance.application.factors.BeginSecondFactor.Outcome.AlreadyOn;
import org.verifiedcompliance.application.factors.BeginSecondFactor.Outcome.Begun;
import org.verifiedcompliance.application.factors.BeginSecondFactor.Outcome.NotProven;

/** A later secret replaces an earlier one that was never confirmed. */
public final class BeginSecondFactorService implements BeginSecondFactor {
  private static final String ISSUER = "Verified Compliance";

  private final Accounts accounts;
  private final Reauthentication reauthentication;
  private final SecondFactors factors;
  private final TimeCodes codes;
  private final InstantSource clock;

  /** Takes the ports. */
  public BeginSecondFactorService(
      Accounts accounts,
      Reauthentication reauthentication,
      SecondFactors factors,
      TimeCodes codes,
      InstantSource clock) {
    this.accounts = accounts;
    this.reauthentication = reauthentication;
    this.factors = factors;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public Outcome begin(Command command) {
    var answer = reauthentication.ask(command.user(), command.password(), command.from());
    return answer instanceof Reauthentication.Answer.Proven
        ? begin(command.user())
        : new NotProven(answer);
  }

  private Outcome begin(CurrentUser user) {
    var secret = codes.newSecret();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!factors.begin(user.person(), secret, now)) {
      return new AlreadyOn();
    }
    var email = accounts.find(user.person()).orElseThrow().person().email().value();
    return new Begun(secret, uri(email, secret));
  }

  private static String uri(String email, String secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(encoded(ISSUER), encoded(email), secret, encoded(ISSUER));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
