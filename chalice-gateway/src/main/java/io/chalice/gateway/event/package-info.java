/**
 * What event sources share: the clock, whose account they are in, and asynchronous calls.
 */
@NullMarked
package io.chalice.gateway.event;

import org.jspecify.annotations.NullMarked;
