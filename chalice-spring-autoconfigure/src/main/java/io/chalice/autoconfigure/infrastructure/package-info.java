/**
 * Keeps what Spring's own beans cost a start to what the application uses of them, in
 * packages that are processed ahead of time.
 */
@NullMarked
package io.chalice.autoconfigure.infrastructure;

import org.jspecify.annotations.NullMarked;
