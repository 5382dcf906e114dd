/**
 * The headers of responses: what becomes of a function's own, and what errors get.
 */
@NullMarked
package io.chalice.gateway.response;

import org.jspecify.annotations.NullMarked;
