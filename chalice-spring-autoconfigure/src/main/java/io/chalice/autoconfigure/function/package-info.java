/**
 * Finds the Lambda functions among the beans, and calls them.
 */
@NullMarked
package io.chalice.autoconfigure.function;

import org.jspecify.annotations.NullMarked;
