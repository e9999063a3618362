/** Short-lived proofs of who somebody is: tokens and codes that are sent by mail, and quotas. */
@NullMarked
package org.verifiedcompliance.application.proofs;

import org.jspecify.annotations.NullMarked;
