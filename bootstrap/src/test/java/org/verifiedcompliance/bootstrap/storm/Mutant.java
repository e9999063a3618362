package org.verifiedcompliance.bootstrap.storm;

import java.util.List;

/** A deliberate fault of the product, and who must notice it. */
enum Mutant {
  SYNCHRONOUS_COMMIT_OFF(
      List.of("I1"),
      "ALTER ROLE CURRENT_USER SET synchronous_commit = off",
      "ALTER SYSTEM SET wal_writer_delay = '10s'",
      "SELECT pg_reload_conf()"),
  ACKNOWLEDGED_BEFORE_COMMIT(List.of("I1", "I14")),
  ONE_OPEN_INDEX_DROPPED(List.of("I4"), "DROP INDEX IF EXISTS attendance_session_one_open"),
  MEMORY_IN_ANOTHER_TRANSACTION(
      List.of("I2", "I3"), "DROP TRIGGER IF EXISTS operation_stays_completed ON operation"),
  KEY_SCOPED_BY_TOKEN(
      List.of("I2", "I3"), "DROP TRIGGER IF EXISTS operation_stays_completed ON operation"),
  DEPENDENCIES_NOT_CHECKED(List.of("I8")),
  OUTBOX_OUTSIDE_THE_TRANSACTION(
      List.of("I9"), "DROP TRIGGER IF EXISTS attendance_event_is_told ON attendance_event"),
  HISTORY_UPDATED(
      List.of("I6", "I7"),
      "DROP TRIGGER IF EXISTS attendance_event_is_a_fact ON attendance_event",
      """
      CREATE OR REPLACE FUNCTION put_right() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE attendance_event SET effective_at = effective_at + interval '1 second'
        WHERE session_id = NEW.session_id AND type = 'check_in';
        RETURN NULL;
      END
      $$
      """,
      """
      CREATE OR REPLACE TRIGGER put_right AFTER INSERT ON attendance_event
      FOR EACH ROW WHEN (NEW.type = 'check_out') EXECUTE FUNCTION put_right()
      """),
  FILTER_MISSING(List.of("I10")),
  WALL_CLOCK_BELIEVED(List.of("I5")),
  READS_AHEAD(
      List.of("I9"),
      """
      CREATE OR REPLACE FUNCTION current_epoch() RETURNS integer STABLE LANGUAGE sql AS
        'SELECT max(epoch) + (current_query() LIKE ''%pg_snapshot_xmin%'')::int FROM stream_epoch'
      """),
  REFRESH_WITHOUT_LOCK(List.of("I12", "I16"), "DROP INDEX IF EXISTS refresh_token_one_unspent");

  private final List<String> noticedBy;
  private final List<String> ddl;

  Mutant(List<String> noticedBy, String... ddl) {
    this.noticedBy = noticedBy;
    this.ddl = List.of(ddl);
  }

  /** The invariants of which one must be broken. */
  List<String> noticedBy() {
    return noticedBy;
  }

  /** What is done to the throw-away database. */
  List<String> ddl() {
    return ddl;
  }
}
