/**
 * What the goals do, on a class path without Maven's own libraries.
 */
@NullMarked
package io.chalice.maven.goal;

import org.jspecify.annotations.NullMarked;
