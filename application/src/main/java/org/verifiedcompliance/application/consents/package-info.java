/** Asking people whether their location may be taken. */
@NullMarked
package org.verifiedcompliance.application.consents;

import org.jspecify.annotations.NullMarked;
