package org.verifiedcompliance.application.proofs;

import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Port: codes that people can type, and what is stored of them: they are short enough to be guessed
 * from a plain hash, so the hash takes a key that is not in the store.
 */
public interface ShortCodes {
  /** Six digits by chance. */
  String digits();

  /** Sixteen letters and digits by chance, 80 bits, in groups of four. */
  String letters();

  /** What is stored of a person's code; case, blanks and dashes count for nothing. */
  TokenHash hashOf(PersonId person, String code);
}
