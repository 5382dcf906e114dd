/**
 * Events that somebody sends to the application that is served, by the rules of the
 * source they are sent to.
 */
@NullMarked
package io.chalice.local.send;

import org.jspecify.annotations.NullMarked;
