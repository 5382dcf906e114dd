/**
 * Declarations of an application that cannot work, each an exception that carries what is
 * wrong and where.
 */
@NullMarked
package io.chalice.declaration;

import org.jspecify.annotations.NullMarked;
