/** What is held on people, over HTTP: shown as one document, and erased. */
@NullMarked
package org.verifiedcompliance.http.privacy;

import org.jspecify.annotations.NullMarked;
