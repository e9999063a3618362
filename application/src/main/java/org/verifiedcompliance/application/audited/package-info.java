/** Stores and reads that write the audit log themselves, so that no use case can forget it. */
@NullMarked
package org.verifiedcompliance.application.audited;

import org.jspecify.annotations.NullMarked;
