/**
 * What an application puts around the invocations of its functions.
 */
@NullMarked
package io.chalice.middleware;

import org.jspecify.annotations.NullMarked;
