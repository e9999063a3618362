/**
 * The second factor: codes of authenticator apps, and recovery codes for when the phone is lost.
 */
@NullMarked
package org.verifiedcompliance.application.factors;

import org.jspecify.annotations.NullMarked;
