/**
 * Schedules of Amazon EventBridge Scheduler: what they call, and with what.
 */
@NullMarked
package io.chalice.schedule;

import org.jspecify.annotations.NullMarked;
