/**
 * The ways in which the application is reached, each of which answers every case.
 */
@NullMarked
package io.chalice.conformance.front;

import org.jspecify.annotations.NullMarked;
