package org.verifiedcompliance.application.proofs;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** The same codes in every run: 1, 2, 3 … */
public final class CountingShortCodes implements ShortCodes {
  private final AtomicInteger count = new AtomicInteger();

  @Override
  public String digits() {
    return "%06d".formatted(count.incrementAndGet());
  }

  @Override
  public String letters() {
    return "CODE-%04d".formatted(count.incrementAndGet());
  }

  @Override
  public TokenHash hashOf(PersonId person, String code) {
    var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return new CountingSecretTokens().hashOf(person.value() + plain);
  }
}
