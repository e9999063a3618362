/** A day of six people, played against a throw-away server. */
@NullMarked
package org.verifiedcompliance.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
