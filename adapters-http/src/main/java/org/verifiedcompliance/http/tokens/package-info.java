/** Tokens for single sessions and keys of integrations over HTTP. */
@NullMarked
package org.verifiedcompliance.http.tokens;

import org.jspecify.annotations.NullMarked;
