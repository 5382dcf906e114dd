/**
 * Results kept on disk, found again by the content of what they were made from.
 */
@NullMarked
package io.chalice.policy.cache;

import org.jspecify.annotations.NullMarked;
