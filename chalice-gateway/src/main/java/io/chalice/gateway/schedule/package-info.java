/**
 * Schedules of Amazon EventBridge Scheduler on one machine.
 */
@NullMarked
package io.chalice.gateway.schedule;

import org.jspecify.annotations.NullMarked;
