/**
 * Hands the application to Spring Cloud Function's AWS adapter.
 */
@NullMarked
package io.chalice.autoconfigure.lambda;

import org.jspecify.annotations.NullMarked;
