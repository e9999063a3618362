package org.verifiedcompliance.application.auth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the signed-in devices and their refresh tokens, of which one is unspent at any time. */
public interface SignIns {
  /** Keeps a new sign-in with its first refresh token. */
  void begin(SignIn signIn, RefreshToken first);

  /** Those of the person that have neither ended nor expired, the one used last first. */
  List<SignIn> listLive(PersonId person, Instant now);

  /** Ends one; false when the person has no such sign-in or it has ended before. */
  boolean end(PersonId person, UUID signIn, Instant at);

  /** Ends all of the person that live at that time; answers how many those were. */
  int endAll(PersonId person, Instant at);

  /** Ends all of the person that live at that time but one; answers how many those were. */
  int endOthers(PersonId person, UUID kept, Instant at);

  /**
   * Finds a refresh token and locks its sign-in until the transaction ends, so that of many who
   * present tokens of one sign-in each sees what the one before has done.
   */
  Optional<PresentedRefresh> lock(TokenHash presented);

  /** Spends a token that was locked in this transaction and keeps its successor. */
  void rotate(UUID signIn, TokenHash spent, RefreshToken successor);

  /**
   * Notes that a spent token came back.
   *
   * @param inBurst whether it is one of several that came at once; else it counts as a replay
   */
  void noteReplay(TokenHash spent, boolean inBurst);

  /**
   * Removes sign-ins that ended or expired before that time, with their tokens.
   *
   * @param most how many, so that no statement takes long
   * @return how many those were
   */
  int removeDead(Instant before, int most);
}
