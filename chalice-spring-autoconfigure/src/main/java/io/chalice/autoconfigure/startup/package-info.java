/**
 * What a package knows of its application's start, so that a function does not find it
 * out again: configuration that was read when it was made, and how its lines are logged.
 */
@NullMarked
package io.chalice.autoconfigure.startup;

import org.jspecify.annotations.NullMarked;
