/**
 * Tests of the samples: an application runs against AWS on this machine, and what it
 * calls is held against its policies.
 */
@NullMarked
package io.chalice.samples;

import org.jspecify.annotations.NullMarked;
