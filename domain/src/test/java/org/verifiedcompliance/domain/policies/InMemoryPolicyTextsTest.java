package org.verifiedcompliance.domain.policies;

class InMemoryPolicyTextsTest implements PolicyTextsContract {
  private final PolicyTexts texts = new InMemoryPolicyTexts();

  @Override
  public PolicyTexts texts() {
    return texts;
  }
}
