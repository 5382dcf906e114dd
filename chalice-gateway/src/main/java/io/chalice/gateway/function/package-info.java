/**
 * Where the functions behind an API come from, and what Lambda lets through to them.
 */
@NullMarked
package io.chalice.gateway.function;

import org.jspecify.annotations.NullMarked;
