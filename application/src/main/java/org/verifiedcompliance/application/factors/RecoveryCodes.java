package org.verifiedcompliance.application.factors;

import java.util.List;
import java.util.stream.Stream;
import org.verifiedcompliance.application.proofs.ShortCodes;
import org.verifiedcompliance.domain.people.PersonId;

/** Ten codes at once, each good once, instead of all former ones. */
public final class RecoveryCodes {
  private static final int NUMBER = 10;

  private final SecondFactors factors;
  private final ShortCodes codes;

  /** Keeps them there. */
  public RecoveryCodes(SecondFactors factors, ShortCodes codes) {
    this.factors = factors;
    this.codes = codes;
  }

  List<String> makeFor(PersonId person) {
    var made = Stream.generate(codes::letters).limit(NUMBER).toList();
    factors.replaceRecoveryCodes(
        person, made.stream().map(code -> codes.hashOf(person, code)).toList());
    return made;
  }
}
