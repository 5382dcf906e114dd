/**
 * What a request costs.
 */
@NullMarked
package io.chalice.benchmarks;

import org.jspecify.annotations.NullMarked;
