/** Proofs of identity beside the sign-in: tokens for one session, and keys of integrations. */
@NullMarked
package org.verifiedcompliance.application.tokens;

import org.jspecify.annotations.NullMarked;
