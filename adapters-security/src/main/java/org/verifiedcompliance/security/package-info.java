/** Password hashing, access tokens, secret tokens and the keys behind them. */
@NullMarked
package org.verifiedcompliance.security;

import org.jspecify.annotations.NullMarked;
