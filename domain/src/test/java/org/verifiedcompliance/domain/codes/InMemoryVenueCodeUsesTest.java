package org.verifiedcompliance.domain.codes;

class InMemoryVenueCodeUsesTest implements VenueCodeUsesContract {
  private final VenueCodeUses uses = new InMemoryVenueCodeUses();

  @Override
  public VenueCodeUses uses() {
    return uses;
  }
}
