/**
 * The channel through which other programs of the same user tell a running local mode
 * what to do: who listens where, and the events that are sent.
 */
@NullMarked
package io.chalice.local.control;

import org.jspecify.annotations.NullMarked;
