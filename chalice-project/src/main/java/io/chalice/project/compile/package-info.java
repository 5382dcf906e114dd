/**
 * A project's classes made anew without Maven, as far as that can be right.
 */
@NullMarked
package io.chalice.project.compile;

import org.jspecify.annotations.NullMarked;
