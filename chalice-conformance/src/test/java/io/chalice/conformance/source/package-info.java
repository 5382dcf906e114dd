/**
 * The suite of events of queues, buckets and schedules, and the fronts that it is run
 * against.
 */
@NullMarked
package io.chalice.conformance.source;

import org.jspecify.annotations.NullMarked;
