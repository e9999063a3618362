/** Accounts, sign-ins and access tokens. */
@NullMarked
package org.verifiedcompliance.application.auth;

import org.jspecify.annotations.NullMarked;
