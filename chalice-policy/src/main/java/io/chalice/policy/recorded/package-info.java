/**
 * Calls that a program was seen to make, held against the policies of its functions.
 */
@NullMarked
package io.chalice.policy.recorded;

import org.jspecify.annotations.NullMarked;
