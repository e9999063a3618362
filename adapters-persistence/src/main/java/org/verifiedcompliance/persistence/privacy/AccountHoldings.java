package org.verifiedcompliance.persistence.privacy;

import static org.verifiedcompliance.persistence.privacy.Holding.of;

import java.util.List;

/** What is held on the account of a person; most of it goes with its row. */
final class AccountHoldings {
  private static final String MINE = "person_id = :person";
  private static final String SIGN_INS =
      "sign_in_id IN (SELECT id FROM sign_in WHERE person_id = :person)";
  private static final String EVENTS =
      "event_id IN (SELECT id FROM account_event WHERE person_id = :person)";

  private static final String ACTIONS =
      "event_id IN (SELECT id FROM audit_event WHERE actor_id = :person)";

  /** Not for the person: they have yet to prove that it is theirs. */
  static final Holding SET_ASIDE =
      of("earlier_record").shownBy("SELECT content FROM earlier_record WHERE " + MINE);

  static final List<Holding> ALL =
      List.of(
          of("login_failure")
              .erasedWhere(
                  """
                  email_hash = (SELECT sha256(convert_to(email, 'UTF8')) FROM person
                    WHERE id = :person)\
                  """)
              .because("counts the tries of whoever knew the address"),
          of("letter")
              .erasedWhere(MINE)
              .because("sealed mails; each is gone once it was taken over"),
          of("refresh_token").erasedWhere(SIGN_INS).because("hashes of secrets"),
          of("socket_ticket").erasedWhere(MINE).because("hashes of secrets, for half a minute"),
          of("session_token").erasedWhere(MINE).because("hashes of secrets, for a day"),
          of("api_key").shownBut("owner_id,hash", "owner_id = :person"),
          of("sign_in").shownBut("person_id", MINE).erasedWhere(MINE),
          of("account_event_address").shownBut("", EVENTS).erasedWhere(EVENTS),
          of("account_event")
              .shownBut("person_id", MINE)
              .because("stays: what happened, to an id and nothing more"),
          of("one_time_secret").shownBut("person_id,hash", MINE),
          of("earlier_record")
              .erasedWhere(MINE)
              .because("of whom an organiser knew: shown to admins until the mailbox is proven"),
          of("wrong_password").shownBut("person_id", MINE),
          of("verified_email").shownBut("person_id", MINE),
          of("second_factor").shownBut("person_id,sealed,last_step", MINE),
          of("recovery_code").because("hashes of secrets"),
          of("seen_device").shownBut("person_id,hash", MINE),
          of("consent_record")
              .shownBut("n,person_id", MINE)
              .because("stays: that there was a consent, of an id and nothing more"),
          of("audit_address").shownBut("event_id", ACTIONS).erasedWhere(ACTIONS),
          of("audit_event")
              .shownBy(
                  """
                  SELECT jsonb_build_object('at', at, 'action', action,
                    'by_self', actor_id IS NOT DISTINCT FROM :person,
                    'about_self', true)
                  FROM audit_event WHERE person_id = :person
                  UNION ALL
                  SELECT jsonb_build_object('at', at, 'action', action, 'by_self', false,
                    'about_self', true)
                  FROM audit_event WHERE shown @> ARRAY[:person]
                    AND person_id IS DISTINCT FROM :person AND actor_id IS DISTINCT FROM :person
                  UNION ALL
                  SELECT jsonb_build_object('at', at, 'action', action, 'by_self', true,
                    'about_self', false)
                  FROM audit_event WHERE actor_id = :person AND person_id IS DISTINCT FROM :person
                  """)
              .because("stays: who did what, by ids; of others only what was done is shown"));

  private AccountHoldings() {}

  /** At the end, since all else hangs on them. */
  static List<Holding> last() {
    return List.of(
        of("account").shownBut("person_id,password_hash,epoch", MINE).erasedWhere(MINE),
        of("person_history").erasedWhere(MINE).because("counts facts"),
        of("person").shownBut("search_text", "id = :person").erasedWhere("id = :person"));
  }
}
