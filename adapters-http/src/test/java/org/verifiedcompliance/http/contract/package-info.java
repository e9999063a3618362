/** Holds the server to its OpenAPI document. */
package org.verifiedcompliance.http.contract;
