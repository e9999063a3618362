/** Whole tables for spreadsheets. */
@NullMarked
package org.verifiedcompliance.application.exports;

import org.jspecify.annotations.NullMarked;
