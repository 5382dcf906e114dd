/**
 * Finds the methods that queues, buckets and schedules call, and calls them.
 */
@NullMarked
package io.chalice.autoconfigure.listener;

import org.jspecify.annotations.NullMarked;
