/**
 * Why an action is in a policy and what could not be decided.
 */
@NullMarked
package io.chalice.policy.explain;

import org.jspecify.annotations.NullMarked;
