/**
 * The goals as Maven sees them: their parameters, and the library that does the work,
 * loaded apart from Maven's own.
 */
@NullMarked
package io.chalice.maven;

import org.jspecify.annotations.NullMarked;
