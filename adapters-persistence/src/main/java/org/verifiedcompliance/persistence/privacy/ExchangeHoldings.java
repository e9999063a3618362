package org.verifiedcompliance.persistence.privacy;

import static org.verifiedcompliance.persistence.privacy.Holding.of;

import java.util.List;

/** What is held of the edits of a person, and of what they were told. */
final class ExchangeHoldings {
  private static final String MINE = "person_id = :person";

  /** What somebody else has still to choose about their own record or meeting waits on. */
  private static final String ERASE_CONFLICTS =
      """
      DELETE FROM edit_conflict
      WHERE person_id = :person OR edited_by = :person AND (settled_at IS NOT NULL
        OR meeting_id IN (SELECT id FROM meeting WHERE created_by = :person));
      UPDATE edit_conflict SET device = NULL WHERE edited_by = :person
      """;

  static final List<Holding> ALL =
      List.of(
          of("person_edition")
              .shownBy(
                  """
                  SELECT content FROM person_edition WHERE person_id = :person ORDER BY version
                  """)
              .erasedWhere(MINE),
          of("edit_mark")
              .shownBy(
                  """
                  SELECT to_jsonb(e) - '{person_id,edited_by,device}'::text[] || jsonb_build_object(
                    'by_self', edited_by = :person,
                    'device', CASE WHEN edited_by = :person THEN device END)
                  FROM edit_mark e WHERE person_id = :person OR edited_by = :person AND person_id IS NULL
                  """)
              .erasedWhere("person_id = :person OR edited_by = :person"),
          of("edit_conflict")
              .shownBy(
                  """
                  SELECT to_jsonb(e) - '{person_id,edited_by,settled_by,device}'::text[]
                    || jsonb_build_object('by_self', edited_by = :person,
                      'device', CASE WHEN edited_by = :person THEN device END)
                  FROM edit_conflict e
                  WHERE person_id = :person AND NOT EXISTS (SELECT FROM earlier_record r
                      WHERE r.person_id = :person AND e.noticed_at <= r.set_aside_at)
                    OR edited_by = :person AND person_id IS NULL
                  """)
              .erasedBy(ERASE_CONFLICTS),
          of("delivery")
              .shownBut(
                  "id,device_id",
                  "notification_id IN (SELECT id FROM notification WHERE person_id = :person)"),
          of("notification").shownBut("person_id", MINE).erasedWhere(MINE),
          of("notification_preference").shownBut("person_id", MINE).erasedWhere(MINE),
          of("device_token").shownBut("person_id,token_hash,sealed", MINE).erasedWhere(MINE),
          of("calendar_feed").shownBut("person_id,hash", MINE).erasedWhere(MINE),
          of("webhook_attempt").because("goes with its delivery"),
          of("webhook_delivery")
              .erasedWhere("position(:person::text IN body) > 0")
              .because("tells of others"),
          of("webhook")
              .shownBut(
                  "owner_id,secret,former_secret,holder,read_epoch,read_xact,read_n",
                  "owner_id = :person")
              .erasedWhere("owner_id = :person"),
          of("share").shownBut("person_id,hash", MINE),
          of("share_visit")
              .shownBut(
                  "n,network", "share_id IN (SELECT id FROM share WHERE person_id = :person)"),
          of("change").because("stays: names things by ids and says nothing of them"),
          of("erased_person").because("stays: that there was a person"));

  private ExchangeHoldings() {}
}
