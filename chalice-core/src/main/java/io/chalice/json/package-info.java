/**
 * JSON read token by token, without binding it to types.
 */
@NullMarked
package io.chalice.json;

import org.jspecify.annotations.NullMarked;
