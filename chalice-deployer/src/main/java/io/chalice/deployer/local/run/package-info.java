/**
 * Processes that run an application's functions, one generation after the other.
 */
@NullMarked
package io.chalice.deployer.local.run;

import org.jspecify.annotations.NullMarked;
