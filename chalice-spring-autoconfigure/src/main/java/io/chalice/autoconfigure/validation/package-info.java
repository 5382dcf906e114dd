/**
 * What Jakarta Validation is asked for, and when its provider is needed.
 */
@NullMarked
package io.chalice.autoconfigure.validation;

import org.jspecify.annotations.NullMarked;
