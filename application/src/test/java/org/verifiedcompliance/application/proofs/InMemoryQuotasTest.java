package org.verifiedcompliance.application.proofs;

class InMemoryQuotasTest implements QuotasContract {
  private final InMemoryQuotas quotas = new InMemoryQuotas();

  @Override
  public Quotas quotas() {
    return quotas;
  }
}
