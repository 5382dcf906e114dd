/**
 * Local mode: serves the application on localhost from inside its own process.
 */
@NullMarked
package io.chalice.autoconfigure.local;

import org.jspecify.annotations.NullMarked;
