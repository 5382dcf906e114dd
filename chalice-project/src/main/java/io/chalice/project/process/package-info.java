/**
 * Other programs, run to their end.
 */
@NullMarked
package io.chalice.project.process;

import org.jspecify.annotations.NullMarked;
