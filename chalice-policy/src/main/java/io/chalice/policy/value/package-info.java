/**
 * Symbolic strings: what a value in the bytecode can be.
 */
@NullMarked
package io.chalice.policy.value;

import org.jspecify.annotations.NullMarked;
