/** The OpenAPI document, and the pages that show it. */
@NullMarked
package org.verifiedcompliance.http.docs;

import org.jspecify.annotations.NullMarked;
