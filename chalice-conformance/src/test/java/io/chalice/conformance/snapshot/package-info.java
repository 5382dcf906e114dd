/**
 * Applications that start from a snapshot, as they are deployed.
 */
@NullMarked
package io.chalice.conformance.snapshot;

import org.jspecify.annotations.NullMarked;
