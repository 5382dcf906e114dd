/**
 * The cases: what is sent, and which answer is expected of whom.
 */
@NullMarked
package io.chalice.conformance.suite;

import org.jspecify.annotations.NullMarked;
