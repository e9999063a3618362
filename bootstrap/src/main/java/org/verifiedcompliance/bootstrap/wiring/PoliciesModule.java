package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.policies.ChangePolicyService;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.policies.ReadPolicyService;
import org.verifiedcompliance.application.policies.ReadPolicyTextService;
import org.verifiedcompliance.bootstrap.config.AttendanceRules;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.policies.PolicyRoutes;

/** The policies over the operator's settings, and their routes. */
public final class PoliciesModule extends AbstractModule {
  private final AttendanceRules rules;

  /** Over these settings. */
  public PoliciesModule(AttendanceRules rules) {
    this.rules = rules;
  }

  @Provides
  @Singleton
  PolicyBook book(PolicyTexts texts) {
    return new PolicyBook(new JudgingPolicy(rules.verification(), rules.attendance()), texts);
  }

  @Provides
  @Singleton
  PoliciesInForce policiesInForce(Policies policies, PolicyBook book) {
    return new PoliciesInForce(policies, book);
  }

  @ProvidesIntoSet
  Routes policyRoutes(
      Policies policies,
      PolicyTexts texts,
      Meetings meetings,
      PolicyBook book,
      InstantSource clock) {
    return new PolicyRoutes(
        new ReadPolicyService(policies, meetings, book),
        new ChangePolicyService(policies, meetings, book, clock),
        new ReadPolicyTextService(texts));
  }
}
