/**
 * Processes that run an application's functions, one generation after the other.
 */
@NullMarked
package io.chalice.local.run;

import org.jspecify.annotations.NullMarked;
