/**
 * The class files an analysis reads: where they are, who made them and how types relate.
 */
@NullMarked
package io.chalice.policy.classpath;

import org.jspecify.annotations.NullMarked;
