/**
 * What is said of an application that does not start, wherever it was started.
 */
@NullMarked
package io.chalice.autoconfigure.failure;

import org.jspecify.annotations.NullMarked;
