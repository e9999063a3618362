package org.verifiedcompliance.application.accounts;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * What somebody says who wants an account.
 *
 * @param consentGranted whether they agree that their location is taken
 * @param from null for the command line
 */
public record NewAccount(
    EmailAddress email,
    Password password,
    String firstName,
    String lastName,
    @Nullable String phone,
    boolean consentGranted,
    @Nullable ClientAddress from) {}
