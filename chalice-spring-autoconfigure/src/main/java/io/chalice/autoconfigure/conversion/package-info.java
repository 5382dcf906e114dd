/**
 * Conversions that are only set up when something is converted.
 */
@NullMarked
package io.chalice.autoconfigure.conversion;

import org.jspecify.annotations.NullMarked;
