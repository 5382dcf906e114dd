/**
 * Finds the routes among the beans, and calls their methods.
 */
@NullMarked
package io.chalice.autoconfigure.route;

import org.jspecify.annotations.NullMarked;
