/**
 * AWS on this machine, as far as the samples use it.
 */
@NullMarked
package io.chalice.samples.aws;

import org.jspecify.annotations.NullMarked;
