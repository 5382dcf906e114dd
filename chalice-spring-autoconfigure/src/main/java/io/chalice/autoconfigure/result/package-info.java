/**
 * Understands what methods return besides plain values: what is still to come, what
 * Spring's own types say of a response, and by which type a value is written.
 */
@NullMarked
package io.chalice.autoconfigure.result;

import org.jspecify.annotations.NullMarked;
