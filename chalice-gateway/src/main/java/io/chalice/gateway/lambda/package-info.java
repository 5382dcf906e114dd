/**
 * The Lambda Runtime API and function processes on one machine.
 */
@NullMarked
package io.chalice.gateway.lambda;

import org.jspecify.annotations.NullMarked;
