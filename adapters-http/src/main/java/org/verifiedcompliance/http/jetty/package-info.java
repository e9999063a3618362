/** What happens before routing: limits, request ids, headers of every answer, the access log. */
@NullMarked
package org.verifiedcompliance.http.jetty;

import org.jspecify.annotations.NullMarked;
