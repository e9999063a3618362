/** What phones did without a network: taken in exactly once, in the right order. */
@NullMarked
package org.verifiedcompliance.application.operations;

import org.jspecify.annotations.NullMarked;
