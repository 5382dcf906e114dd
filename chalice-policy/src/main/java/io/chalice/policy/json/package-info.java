/**
 * JSON as maps, lists and scalars, read with the place of everything in it.
 */
@NullMarked
package io.chalice.policy.json;

import org.jspecify.annotations.NullMarked;
