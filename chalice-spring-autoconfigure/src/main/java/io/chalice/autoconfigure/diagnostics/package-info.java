/**
 * Explains mistakes: what is wrong, where, and the line to type instead.
 */
@NullMarked
package io.chalice.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;
