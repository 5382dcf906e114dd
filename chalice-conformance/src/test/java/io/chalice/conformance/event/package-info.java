/**
 * Requests as the events that AWS would make of them, and functions' results as the
 * responses that AWS would make of those. Written apart from the framework, so that a
 * mistake is not made on both sides.
 */
@NullMarked
package io.chalice.conformance.event;

import org.jspecify.annotations.NullMarked;
