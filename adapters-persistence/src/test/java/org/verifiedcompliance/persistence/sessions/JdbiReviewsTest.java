package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.reviews.ReviewsContract;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiReviewsTest implements ReviewsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Jdbi jdbi = database.jdbi();

  @Override
  public Reviews reviews() {
    return new JdbiReviews(jdbi);
  }

  @Override
  public Sessions sessions() {
    return new JdbiSessions(jdbi, JdbiSessionsTest.SECRETS);
  }

  @Override
  public People people() {
    return new JdbiPeople(jdbi);
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(jdbi);
  }

  @Test
  void aPageIsReadFromItsIndex() {
    var order = " ORDER BY received_at, event_id LIMIT 50";
    assertThat(plan("SELECT * FROM open_review" + order)).contains("open_review_oldest");
    assertThat(
            plan(
                "SELECT * FROM open_review WHERE meeting_id ="
                    + " '00000000-0000-0000-0000-000000000001'"
                    + order))
        .contains("open_review_of_meeting")
        .doesNotContain("Sort");
  }

  private String plan(String query) {
    return jdbi.inTransaction(handle -> {
      handle.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
      return String.join("\n", handle.createQuery("EXPLAIN " + query).mapTo(String.class).list());
    });
  }
}
