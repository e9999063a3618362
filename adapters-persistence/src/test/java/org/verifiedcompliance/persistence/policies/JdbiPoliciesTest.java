package org.verifiedcompliance.persistence.policies;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PoliciesContract;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.domain.policies.PolicyTextsContract;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;

class JdbiPoliciesTest implements PoliciesContract, PolicyTextsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Policies policies() {
    return new JdbiPolicies(database.jdbi());
  }

  @Override
  public PolicyTexts texts() {
    return new JdbiPolicyTexts(database.jdbi());
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(database.jdbi());
  }

  @Test
  void whatWasChosenAndWhatJudgedCanNeitherChangeNorGo() {
    whatTheOrganisationChoseHoldsForAll();
    aTextIsFoundByItsHash();

    assertForbidden("UPDATE policy_edition SET choices = '{}'");
    assertForbidden("DELETE FROM policy_edition");
    assertForbidden("DELETE FROM policy_text");
    assertForbidden("TRUNCATE policy_text");
  }

  @Test
  void aTextThatIsNotWhatItsHashSaysIsRefused() {
    assertThatThrownBy(() ->
            database
                .jdbi()
                .useHandle(handle ->
                    handle.execute("INSERT INTO policy_text VALUES (?, 'x')", "0".repeat(64))))
        .hasMessageContaining("policy_text_");
  }

  private static void assertForbidden(String sql) {
    assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(sql)))
        .hasMessageContaining("are facts");
  }
}
