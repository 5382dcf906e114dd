/**
 * What Amazon EventBridge Scheduler sends.
 */
@NullMarked
package io.chalice.event.schedule;

import org.jspecify.annotations.NullMarked;
