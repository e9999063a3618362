/** The dates of meetings: exceptions, and what is to come. */
@NullMarked
package org.verifiedcompliance.application.dates;

import org.jspecify.annotations.NullMarked;
