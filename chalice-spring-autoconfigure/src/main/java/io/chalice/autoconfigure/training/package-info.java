/**
 * What an application does when it starts for an ahead-of-time cache to be trained.
 */
@NullMarked
package io.chalice.autoconfigure.training;

import org.jspecify.annotations.NullMarked;
