/** The load program: how many, how fast, over HTTP. */
@NullMarked
package org.verifiedcompliance.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
