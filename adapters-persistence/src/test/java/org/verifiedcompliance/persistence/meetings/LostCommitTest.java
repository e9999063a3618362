package org.verifiedcompliance.persistence.meetings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;

/** A commit that did not arrive is the store's failure, and worth trying again. */
class LostCommitTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @BeforeEach
  void loseCommits() {
    run(
        """
        CREATE FUNCTION lose_commit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'the administrator ended it' USING ERRCODE = 'admin_shutdown';
        END
        $$;
        CREATE CONSTRAINT TRIGGER meeting_is_lost AFTER INSERT ON meeting
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lose_commit();
        """);
  }

  @AfterEach
  void keepCommits() {
    run("DROP FUNCTION lose_commit() CASCADE");
  }

  @Test
  void addingMeetingsSaysThatTheStoreFailed() {
    var meetings = new JdbiMeetings(database.jdbi());
    var meeting = MeetingFixture.meetingAt(52.5, 13.4).build();

    assertThatThrownBy(() -> meetings.addAll(List.of(meeting)))
        .isInstanceOf(StoreUnavailable.class);
  }

  private static void run(String sql) {
    database.jdbi().useHandle(handle -> handle.execute(sql));
  }
}
