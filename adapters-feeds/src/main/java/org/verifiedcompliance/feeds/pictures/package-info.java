/** QR codes as SVG and PNG. */
@NullMarked
package org.verifiedcompliance.feeds.pictures;

import org.jspecify.annotations.NullMarked;
