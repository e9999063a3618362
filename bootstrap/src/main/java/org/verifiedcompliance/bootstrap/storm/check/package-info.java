/** What must have held, whatever was broken. */
@NullMarked
package org.verifiedcompliance.bootstrap.storm.check;

import org.jspecify.annotations.NullMarked;
