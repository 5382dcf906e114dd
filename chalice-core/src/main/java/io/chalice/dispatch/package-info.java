/**
 * From an event's bytes to a response's bytes: finds the route, calls the view, renders
 * its result or error.
 */
@NullMarked
package io.chalice.dispatch;

import org.jspecify.annotations.NullMarked;
