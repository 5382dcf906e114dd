/**
 * What a sample was seen to call, what its policies allow, and why they do.
 */
@NullMarked
package io.chalice.samples.policy;

import org.jspecify.annotations.NullMarked;
