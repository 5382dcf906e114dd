/**
 * What a dependency injection container makes, calls and injects.
 */
@NullMarked
package io.chalice.policy.container;

import org.jspecify.annotations.NullMarked;
