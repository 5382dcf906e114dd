/**
 * Describes an application without starting it.
 */
@NullMarked
package io.chalice.autoconfigure.describe;

import org.jspecify.annotations.NullMarked;
