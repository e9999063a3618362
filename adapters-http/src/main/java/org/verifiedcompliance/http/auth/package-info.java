/** Accounts and sign-ins over HTTP. */
@NullMarked
package org.verifiedcompliance.http.auth;

import org.jspecify.annotations.NullMarked;
