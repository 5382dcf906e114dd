/**
 * Sees the calls of the AWS SDK in the program that has this on its class path.
 */
@NullMarked
package io.chalice.policy.recorder;

import org.jspecify.annotations.NullMarked;
