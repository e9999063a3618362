/** What can be asked about attendance in figures. */
@NullMarked
package org.verifiedcompliance.application.statistics;

import org.jspecify.annotations.NullMarked;
