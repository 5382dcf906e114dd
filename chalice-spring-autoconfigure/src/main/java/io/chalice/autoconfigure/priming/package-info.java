/**
 * Runs the framework's own paths once, before a snapshot is taken or an ahead-of-time
 * cache is made.
 */
@NullMarked
package io.chalice.autoconfigure.priming;

import org.jspecify.annotations.NullMarked;
