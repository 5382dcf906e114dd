/**
 * AWS's messages that something is denied, held against the policy that was generated.
 */
@NullMarked
package io.chalice.policy.denial;

import org.jspecify.annotations.NullMarked;
