package org.verifiedcompliance.persistence.sharing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.sharing.Shares;
import org.verifiedcompliance.application.sharing.Visit;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;

/** Shares and looks; each method is one statement but the forgetting. */
public final class JdbiShares implements Shares {
  private static final String ADD =
      """
      INSERT INTO share (id, person_id, hash, label, fields, sessions, shown_as, max_views, views,
        created_at, expires_at, revoked_at)
      VALUES (:id, :person, :hash, :label, :fields, :sessions, :shownAs, :maxViews, :views,
        :createdAt, :expiresAt, :revokedAt)
      """;

  private static final String OPEN =
      """
      hash = :hash AND expires_at > :now AND revoked_at IS NULL
      AND (max_views IS NULL OR views < max_views)
      AND EXISTS (SELECT 1 FROM account WHERE account.person_id = share.person_id AND active)
      """;

  /** Who waits for the row looks at the conditions again, so that nobody comes too many. */
  private static final String VISIT =
      """
      WITH open AS (UPDATE share SET views = views + 1 WHERE %s RETURNING *),
        seen AS (
          INSERT INTO share_visit (share_id, at, client, network)
          SELECT id, :now, :client, :network FROM open)
      SELECT * FROM open
      """
          .formatted(OPEN);

  private static final Keyset NEWEST_FIRST =
      Keyset.descending(KeyColumn.time("created_at"), KeyColumn.id("id"));
  private static final Keyset LAST_FIRST = Keyset.descending(KeyColumn.number("n"));

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiShares(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Share share, TokenHash token) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(ADD)
            .bindMap(ShareRows.values(share))
            .bind("hash", bytes(token))
            .execute());
  }

  @Override
  public Optional<Share> visit(TokenHash token, Visit visit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(VISIT)
            .bind("hash", bytes(token))
            .bind("now", visit.at())
            .bind("client", ShareRows.word(visit.client()))
            .bind("network", visit.network())
            .map((row, _) -> ShareRows.share(row))
            .findOne());
  }

  @Override
  public Optional<Share> findOpen(TokenHash token, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM share WHERE " + OPEN)
            .bind("hash", bytes(token))
            .bind("now", now)
            .map((row, _) -> ShareRows.share(row))
            .findOne());
  }

  @Override
  public Optional<Share> find(PersonId person, ShareId id) {
    return jdbi.withHandle(handle ->
        of(
                handle.createQuery("SELECT * FROM share WHERE id = :id AND person_id = :person"),
                person,
                id)
            .map((row, _) -> ShareRows.share(row))
            .findOne());
  }

  @Override
  public Part<Share> list(PersonId person, Slice slice) {
    var sql =
        "SELECT * FROM share WHERE person_id = :person AND %s %s"
            .formatted(NEWEST_FIRST.behind(slice), NEWEST_FIRST.order());
    return jdbi.withHandle(handle ->
        NEWEST_FIRST.read(
            handle.createQuery(sql).bind("person", person.value()),
            slice,
            (row, _) -> ShareRows.share(row)));
  }

  @Override
  public boolean revoke(PersonId person, ShareId id, Instant at) {
    return jdbi.withHandle(handle ->
        of(
                handle.createUpdate(
                    """
                    UPDATE share SET revoked_at = coalesce(revoked_at, :at)
                    WHERE id = :id AND person_id = :person
                    """),
                person,
                id)
            .bind("at", at)
            .execute())
        == 1;
  }

  @Override
  public Part<Visit> listVisits(ShareId id, Slice slice) {
    var sql =
        "SELECT n, at, client, network FROM share_visit WHERE share_id = :share AND %s %s"
            .formatted(LAST_FIRST.behind(slice), LAST_FIRST.order());
    return jdbi.withHandle(handle ->
        LAST_FIRST.read(
            handle.createQuery(sql).bind("share", id.value()),
            slice,
            (row, _) -> ShareRows.visit(row)));
  }

  @Override
  public int removeBefore(Instant time) {
    return jdbi.inTransaction(handle ->
        handle.createUpdate("DELETE FROM share_visit WHERE at < :time").bind("time", time).execute()
            + handle
                .createUpdate("DELETE FROM share WHERE expires_at < :time")
                .bind("time", time)
                .execute());
  }

  private static <S extends SqlStatement<S>> S of(S statement, PersonId person, ShareId id) {
    return statement.bind("person", person.value()).bind("id", id.value());
  }

  private static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
