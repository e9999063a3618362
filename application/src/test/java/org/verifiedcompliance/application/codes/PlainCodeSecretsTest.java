package org.verifiedcompliance.application.codes;

class PlainCodeSecretsTest implements CodeSecretsContract {
  @Override
  public CodeSecrets secrets() {
    return new PlainCodeSecrets();
  }
}
