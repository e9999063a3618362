/** The HTTP platform: the server, who may call what, and how errors look. */
@NullMarked
package org.verifiedcompliance.http;

import org.jspecify.annotations.NullMarked;
