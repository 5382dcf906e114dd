/**
 * Who may call a method: the authorizers of an API, whatever its payload.
 */
@NullMarked
package io.chalice.gateway.authorizer;

import org.jspecify.annotations.NullMarked;
