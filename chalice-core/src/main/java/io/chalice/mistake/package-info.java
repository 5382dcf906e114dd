/**
 * Mistakes in what an application declares, each an exception that carries what is wrong
 * and where.
 */
@NullMarked
package io.chalice.mistake;

import org.jspecify.annotations.NullMarked;
