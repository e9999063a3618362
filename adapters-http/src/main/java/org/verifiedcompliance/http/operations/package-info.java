/** What phones may do without a network, offered by each feature beside its routes. */
@NullMarked
package org.verifiedcompliance.http.operations;

import org.jspecify.annotations.NullMarked;
