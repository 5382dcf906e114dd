/**
 * Schedules of EventBridge Scheduler that call functions, their group, and the role they
 * call with.
 */
@NullMarked
package io.chalice.deployer.schedule;

import org.jspecify.annotations.NullMarked;
