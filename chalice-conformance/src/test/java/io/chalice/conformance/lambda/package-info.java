/**
 * Serves any packaged application the way it is deployed, for referees that speak HTTP.
 */
@NullMarked
package io.chalice.conformance.lambda;

import org.jspecify.annotations.NullMarked;
