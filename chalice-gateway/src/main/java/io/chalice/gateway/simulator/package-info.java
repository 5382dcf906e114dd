/**
 * All event sources of an application on one machine.
 */
@NullMarked
package io.chalice.gateway.simulator;

import org.jspecify.annotations.NullMarked;
