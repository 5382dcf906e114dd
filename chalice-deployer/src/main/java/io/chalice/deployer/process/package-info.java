/**
 * Other programs, run to their end.
 */
@NullMarked
package io.chalice.deployer.process;

import org.jspecify.annotations.NullMarked;
